import { type FormOf, note, reason } from './command-form.ts';

/** Yes to what waits: an objection, an answer (by the unit's head or the hotline), or more time. */
export const approval: FormOf = ({ status, reply }) => {
  if (status === '退回中') {
    return {
      label: '异议成立',
      title: '认定异议成立',
      advice: '工单回到待派，重新派单。',
      inputs: [note],
      done: '异议成立，工单回到待派',
    };
  }
  if (status === '待审核' && reply?.checked === false) {
    return {
      label: '单位审核通过',
      title: '单位审核：逐项核对答复',
      advice: '核对无误后交热线审核；有一项不符，请退回重写。',
      inputs: [
        { name: 'checked', label: '核对', kind: 'checks', required: true, options: reply.checks },
        { ...note, label: '审核意见' },
      ],
      done: '单位审核通过，等待热线审核',
    };
  }
  if (status === '待审核') {
    return {
      label: '审核通过',
      title: '审核通过',
      advice: '通过后进入回访。',
      inputs: [note],
      done: '审核通过，等待回访',
    };
  }
  return {
    label: '同意延期',
    title: '同意延期',
    advice: '办结时限相应顺延，并生成一条“须告知诉求人”。',
    inputs: [note],
    done: '已同意延期，请告知诉求人',
  };
};

/** No to what waits, always with a reason. */
export const refusal: FormOf = ({ status }) => {
  if (status === '退回中') {
    return {
      label: '异议不成立',
      title: '认定异议不成立并指定承办',
      advice: '指定后该单位不能再次提出异议。',
      inputs: [reason('不成立的理由')],
      done: '异议不成立，已指定承办',
      grave: true,
    };
  }
  if (status === '待审核') {
    return {
      label: '退回重新答复',
      title: '退回重新答复',
      inputs: [reason('退回理由', true, '哪里没有答清楚、没有办到位')],
      done: '已退回，等待重新答复',
      grave: true,
    };
  }
  return {
    label: '不同意延期',
    title: '不同意延期',
    inputs: [reason('不同意的理由')],
    done: '已答复不同意延期',
    grave: true,
  };
};

/** 督办; once it is supervised, one rung up (提级督办). */
export const supervision: FormOf = ({ supervised, atTop }) => {
  const order = { name: 'note', label: '督办要求', kind: 'long', required: true } as const;
  if (atTop) {
    return {
      label: '追加督办要求',
      title: '追加督办要求',
      advice: '已报到最高一级；要求写入记录，并通知承办单位。',
      inputs: [order],
      done: '督办要求已记录',
    };
  }
  if (supervised) {
    return {
      label: '提级督办',
      title: '提级督办：再升一级',
      advice: '已在督办中；再升一级，并通知上一级、督查室、热线和承办单位。',
      inputs: [order],
      fixed: { raise: true },
      done: '已提级督办',
      grave: true,
    };
  }
  return {
    label: '督办',
    title: '列为督办',
    advice: '督办后由县督查室跟踪到办结；期限内仍未办的，再升一级。',
    inputs: [order, { name: 'raise', label: '提级督办：直接报督查室的上一级', kind: 'flag' }],
    done: '已列为督办',
    grave: true,
  };
};

/** To the archive, or done without the citizen's yes. */
export const closing: FormOf = ({ status, grounds }) =>
  status === '办结'
    ? { label: '归档', title: '归档', inputs: [reason('说明', false)], done: '已归档' }
    : {
        label: '直接办结',
        title: '不经回访确认，直接办结',
        advice: '请写明为什么可以不经诉求人确认而办结。',
        inputs: [
          reason('办结理由'),
          {
            name: 'ground',
            label: '依法不再重复办理的依据',
            kind: 'select',
            options: grounds,
            hint: '可不选；选了的，须书面告知诉求人。',
          },
        ],
        done: '已办结',
        grave: true,
      };

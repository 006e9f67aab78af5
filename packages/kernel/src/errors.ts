/**
 * The one registry of refusals. `code` is stable (clients switch on it), `title` says what is wrong and `advice` what
 * to do next, both in Chinese because users read them. Codes are `area.reason`.
 */
export const errorRegistry = {
  'request.invalid': { status: 400, title: '请求内容不符合要求', advice: '请按提示修改标出的字段后重试。' },
  'request.not_json': {
    status: 400,
    title: '请求不是有效的 JSON（须为 UTF-8 编码）',
    advice: '请检查编码与格式后重试。',
  },
  'request.too_large': { status: 413, title: '请求内容过大', advice: '请缩短内容，或改用附件上传。' },
  'request.media_type': { status: 415, title: '不支持的内容类型', advice: '请使用 application/json。' },
  'request.rate_limited': { status: 429, title: '请求过于频繁', advice: '请稍后再试。' },
  'request.precondition': {
    status: 400,
    title: 'If-Match 不是有效的工单版本',
    advice: '请填写工单的 version，例如 If-Match: "3"，或不带此请求头。',
  },
  'request.cursor': { status: 400, title: '翻页游标无效', advice: '请去掉 cursor，从第一页重新查询。' },
  'request.key_reused': {
    status: 422,
    title: '同一个 Idempotency-Key 已用于不同内容的请求',
    advice: '内容不同的请求请换用新的 Idempotency-Key。',
  },
  'session.cross_site': {
    status: 403,
    title: '拒绝跨站请求',
    advice:
      '用 Cookie 登录时，写操作须来自本站页面，或带上请求头 X-Requested-With: paidan；程序调用请用 Authorization: Bearer。',
  },
  'reporter.sealed': {
    status: 403,
    title: '诉求人信息已保密，不能查看',
    advice: '只有受理该工单的热线人员可以说明理由后查看。',
  },
  'attachment.not_found': {
    status: 404,
    title: '没有这个附件，或它不属于您单位的工单',
    advice: '请刷新工单后重试。',
  },
  'attachment.missing': {
    status: 400,
    title: '没有收到附件文件',
    advice: '请用 multipart/form-data 上传，文件放在 file 字段，每次一个。',
  },
  'attachment.too_large': { status: 413, title: '附件超过 20 MB', advice: '请压缩或拆分后上传。' },
  'attachment.type': {
    status: 415,
    title: '不支持的附件类型，或内容与类型不符',
    advice: '请上传图片（jpg、png、webp）、PDF、Word、Excel、文本、录音（mp3、wav）或视频（mp4）文件。',
  },
  'correction.not_found': {
    status: 404,
    title: '没有这条改派记录，或它已经撤销',
    advice: '请刷新改派记录（GET /corrections）后重试。',
  },
  'model.not_found': {
    status: 404,
    title: '没有这个模型版本，或它的内容已不再保存',
    advice: '请从模型记录（GET /models）中选择状态为 kept 的版本，或填 shipped。',
  },
  'model.outdated': {
    status: 409,
    title: '这个模型是在旧版程序上训练的，不能再用',
    advice: '请选择本版程序上训练的模型，或填 shipped；夜间会重新训练。',
  },
  'duty.not_found': { status: 404, title: '清单中没有这个事项', advice: '请从事项清单（GET /duties）中选择。' },
  'procedure.not_found': { status: 404, title: '没有这个办理流程', advice: '请核对事项编号与流程版本。' },
  'service.unavailable': { status: 503, title: '服务暂时不可用', advice: '请稍后重试。' },
  'route.not_found': { status: 404, title: '没有这个地址', advice: '请查看接口文档 /docs。' },
  'session.required': { status: 401, title: '尚未登录或登录已过期', advice: '请重新登录。' },
  'session.bad_credentials': {
    status: 401,
    title: '用户名或密码不正确',
    advice: '请核对后重试；忘记密码请联系管理员。',
  },
  'role.forbidden': { status: 403, title: '您的岗位不能执行此操作', advice: '请由有权限的岗位办理。' },
  'ticket.not_found': {
    status: 404,
    title: '没有这件工单，或它不属于您的单位',
    advice: '请核对工单号；如需查看请联系热线中心。',
  },
  'ticket.stale': { status: 412, title: '工单已被他人更新', advice: '请刷新后查看最新状态再操作。' },
  'ticket.state': { status: 409, title: '工单当前状态不允许此操作', advice: '请刷新查看工单状态。' },
  'task.not_found': { status: 404, title: '没有这个任务，或它不属于您的单位', advice: '请刷新任务列表。' },
  'task.state': { status: 409, title: '任务当前状态不允许此操作', advice: '请刷新任务列表。' },
  'task.outcome': { status: 422, title: '办理结果不在该环节可选范围内', advice: '请从该环节列出的结果中选择。' },
  'duty.unknown': { status: 422, title: '清单中没有这个事项', advice: '请从事项清单中选择。' },
  'duty.abolished': { status: 422, title: '该事项已取消，不再办理', advice: '请向诉求人说明取消依据。' },
  'route.taken_back': {
    status: 422,
    title: '该事项已由上级部门收回，不得派给乡镇',
    advice: '请派给清单写明的承接部门。',
  },
  'objection.window': {
    status: 409,
    title: '已过提出派单异议的期限',
    advice: '请继续办理；确有职责争议请联系热线中心协调。',
  },
  'objection.designated': {
    status: 409,
    title: '本单已指定承办单位，不能再退单',
    advice: '请由指定单位牵头办理，其他单位配合。',
  },
  'objection.accepted': { status: 409, title: '贵单位已办结过本单环节，不能再退单', advice: '请继续办理。' },
  'arbitration.required': {
    status: 409,
    title: '本单多次退单或重办，须由督查室或分管领导裁定',
    advice: '请等待裁定；可先补充情况说明或组织会商。',
  },
  'redo.window': {
    status: 409,
    title: '已过办结后可以重办的期限',
    advice: '请按新的诉求登记，或引导诉求人通过其他渠道反映。',
  },
  'reply.unchecked': {
    status: 409,
    title: '答复尚未经承办单位负责人审核',
    advice: '请由承办单位负责人先审核：是否完整、是否答复了诉求、是否含他人信息。',
  },
  'task.calls_open': {
    status: 409,
    title: '吹哨召集的单位还没有都到场',
    advice: '请等待到场登记；确不需要到场的，由热线中心或督查室说明理由后退出。',
  },
  'deadline.unmoved': { status: 409, title: '重新计算后没有时限变动', advice: '无需处理。' },
  'extension.used': { status: 409, title: '本单已申请过延期', advice: '延期只能申请一次，请在期限内办结。' },
  'extension.too_long': { status: 422, title: '延期天数超出上限', advice: '请缩短延期天数并说明办理计划。' },
  'extension.late': { status: 409, title: '已超过办结期限，不能再申请延期', advice: '延期须在期限届满前申请。' },
  'suspension.disabled': { status: 409, title: '本地未启用挂起', advice: '如需启用，请由县里在规则中设定。' },
  'merge.ended': {
    status: 409,
    title: '要并入的工单已不再办理',
    advice: '请并入仍在办理或已办结的那件工单。',
  },
  'merge.differs': {
    status: 422,
    title: '两件工单的地点或事项不同',
    advice: '请核对是否同一件事；确属同一件的，请填写并单理由。',
  },
  'split.foreign': {
    status: 422,
    title: '拆出的文字不在本单的诉求内容中',
    advice: '请从诉求内容中选取一段，文字保持原样。',
  },
  'split.whole': { status: 422, title: '拆出的是全部诉求内容', advice: '请只选取其中一件事的文字。' },
  'merge.self': { status: 422, title: '工单不能并入自身', advice: '请选择另一件工单。' },
  'deadline.settled': { status: 409, title: '该时限已了结或不存在', advice: '无需处理。' },
  'deadline.not_due': { status: 409, title: '该时限尚未到期', advice: '无需处理。' },
  'procedure.missing': { status: 422, title: '该事项没有可用的办理流程', advice: '请联系管理员载入该事项的流程。' },
  'unit.unknown': { status: 422, title: '没有这个单位', advice: '请从单位名录中选择。' },
  'list.unreadable': {
    status: 422,
    title: '无法按国家模板读取这份清单',
    advice: '请检查文件是否为完整的履职事项清单文本。',
  },
  'procedure.invalid': {
    status: 422,
    title: '办理流程定义不符合要求',
    advice: '请按提示修改流程文件后重试。',
  },
  'procedure.snapshot': {
    status: 500,
    title: '办理进度记录与流程版本不符',
    advice: '请把工单号告诉管理员，核对该工单使用的流程版本。',
  },
  internal: { status: 500, title: '系统内部错误', advice: '请稍后重试；若持续出现请把编号告诉管理员。' },
} as const satisfies Record<string, { status: number; title: string; advice: string }>;

export type ErrorCode = keyof typeof errorRegistry;

/** A refusal that a user can act on. `detail` carries the offending thing; `field` the JSON pointer of a bad input. */
export class PaidanError extends Error {
  override readonly name = 'PaidanError';
  readonly code: ErrorCode;
  readonly detail: string;
  readonly field: string | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    detail = '',
    options: { field?: string; extra?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(
      `${code}: ${detail || errorRegistry[code].title}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.detail = detail;
    this.field = options.field;
    this.extra = options.extra ?? {};
  }

  get status(): number {
    return errorRegistry[this.code].status;
  }
}

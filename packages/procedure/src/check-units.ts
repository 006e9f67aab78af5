import type { Duty, DutyList } from '@paidan/duty-list';
import { TOWNSHIP, type UnitName } from '@paidan/kernel';
import type { Fault } from './check.ts';
import { citable, departmentsOf } from './duty.ts';
import type { Procedure } from './model.ts';
import { HOTLINE } from './names.ts';

type Finding = Omit<Fault, 'duty'>;

/** Units are known, are concerned by the duty, and each appears once in a step. */
export function* checkUnits(procedure: Procedure, duty: Duty, list: DutyList): Generator<Finding> {
  const departments = departmentsOf(list);
  const refuse = refusal(duty, departments);
  for (const step of procedure.steps) {
    const side = [...step.assist, ...(step.parallel ?? []).map((part) => part.by)];
    for (const unit of new Set([step.by, ...side])) {
      const message = refuse(unit);
      if (message !== null) yield { step: step.id, message };
    }
    for (const unit of new Set(side)) {
      if (unit === step.by) yield { step: step.id, message: `“${unit}”既主办又协办本环节；请只留一处。` };
      if (side.filter((other) => other === unit).length > 1) {
        yield { step: step.id, message: `“${unit}”在本环节的协办或并行单位中重复；请只留一处。` };
      }
    }
    const late = step.within?.late ?? null;
    if (late !== null && late !== TOWNSHIP && late !== HOTLINE && !departments.has(late)) {
      yield { step: step.id, message: `超期告知单位“${late}”不在清单的部门中；${suggestion(late, departments)}` };
    }
  }
}

/** Says why a unit may not act on this duty, or null when it may. */
function refusal(duty: Duty, departments: ReadonlySet<UnitName>): (unit: UnitName) => string | null {
  if (duty.part === 'basic') {
    return (unit) => (unit === TOWNSHIP ? null : `基本履职事项只由乡镇办理，不能写“${unit}”；请改为“${TOWNSHIP}”。`);
  }
  if (duty.part === 'reclaimed' && duty.abolished) {
    return (unit) =>
      unit === HOTLINE ? null : `该事项已取消，没有承办单位，不能写“${unit}”；请改由“${HOTLINE}”向诉求人说明。`;
  }
  const own = new Set(duty.departments);
  if (duty.part === 'cooperative')
    for (const clause of duty.county) for (const unit of clause.departments) own.add(unit);
  const text = [...citable(duty).values()].join('\n');
  return (unit) => {
    if (unit === TOWNSHIP) {
      return duty.part === 'reclaimed' ? '该事项已由上级部门收回，不得派给乡镇；请改为清单写明的承接部门。' : null;
    }
    if (own.has(unit)) return null;
    if (!departments.has(unit)) return `清单中没有单位“${unit}”；${suggestion(unit, departments)}`;
    return named(unit, text)
      ? null
      : `“${unit}”不是本事项的部门，条款原文也没有提到它；请改为：${[...own].join('、')}。`;
  };
}

/** Customary short names that are not a piece of the full one, by what the full one holds. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  发展和改革: ['发改'],
  人力资源和社会保障: ['人社'],
  住房和城乡建设: ['住建'],
  卫生健康: ['卫健', '卫生', '疾控'],
  网络安全和信息化: ['网信'],
  消防救援: ['消防'],
  市场监督管理: ['市场监管'],
  生态环境: ['环保', '生态环境'],
  交通运输: ['交通'],
  文化体育广播电视和旅游: ['文旅'],
};

/** True when a text speaks of a department, in full or as lists shorten it: 公安局, 公安部门, 应急管理部门, 卫健. */
function named(unit: UnitName, text: string): boolean {
  const short = unit.replace(/^.{1,8}?[县市区]/u, '');
  const core = short.replace(/(委员会|办公室|管理局|[局部委办队])$/u, '');
  const customary = Object.entries(shortNames).find(([full]) => unit.includes(full))?.[1] ?? [];
  return [unit, short, core, ...customary].some((name) => name.length >= 2 && text.includes(name));
}

/** The known department that shares most characters with a misspelt one. */
function suggestion(unit: string, departments: ReadonlySet<UnitName>): string {
  const letters = new Set(unit);
  const score = (name: string): number => {
    const shared = [...new Set(name)].filter((letter) => letters.has(letter)).length;
    return shared / (new Set([...name, ...unit]).size || 1);
  };
  const best = [...departments].sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))[0];
  return best !== undefined && score(best) >= 0.6 ? `是不是“${best}”？` : '请用清单中的单位全称。';
}

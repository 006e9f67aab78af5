import type { Fault } from './check.ts';
import { finishable, reachable } from './graph.ts';
import type { Procedure, Step, Transition } from './model.ts';
import { END, isName, nameRule } from './names.ts';

type Finding = Omit<Fault, 'duty'>;

/** Names, entries, targets; every step can be reached and can finish; picked steps have something to pick. */
export function* checkGraph(procedure: Procedure): Generator<Finding> {
  const ids = new Set(procedure.steps.map((step) => step.id));
  if (procedure.steps.length === 0) yield { message: '流程没有任何环节；请至少写一个环节。' };
  if (ids.size < procedure.steps.length) yield { message: '有同名环节；请改成各不相同的名称。' };
  yield* checkEntries(procedure, ids);
  for (const step of procedure.steps) {
    yield* checkNames(step);
    yield* checkWaysOn(
      step,
      procedure.transitions.filter((edge) => edge.from === step.id),
      ids,
    );
  }
  for (const edge of procedure.transitions) {
    if (!ids.has(edge.from)) yield { message: `有一条去向从不存在的环节“${edge.from}”出发；请删除或改正。` };
  }
  yield* checkReach(procedure);
}

function* checkEntries(procedure: Procedure, ids: ReadonlySet<string>): Generator<Finding> {
  if (procedure.entries.ticket === undefined) {
    yield { message: '没有 ticket 入口；热线工单无处进入，请在 entries.ticket 写明首个环节。' };
  }
  for (const [trigger, id] of Object.entries(procedure.entries)) {
    if (!ids.has(id)) yield { message: `入口 ${trigger} 指向不存在的环节“${id}”；请改为已有环节。` };
    else if (procedure.steps.some((step) => step.id === id && step.pick)) {
      yield { step: id, message: `入口环节不能由上一环节点选单位（pick）；请去掉 pick 或另设入口。` };
    }
  }
}

function* checkNames(step: Step): Generator<Finding> {
  if (!isName(step.id)) yield { step: step.id, message: `环节名称“${step.id}”不可用：${nameRule}。` };
  if (step.name.trim() === '') yield { step: step.id, message: '环节没有显示名称；请填写。' };
  if (step.pick && step.assist.length === 0 && step.parallel === null) {
    yield { step: step.id, message: '写了 pick 却没有可点选的单位；请在 assist 或 parallel 列出，或去掉 pick。' };
  }
}

function* checkWaysOn(step: Step, ways: readonly Transition[], ids: ReadonlySet<string>): Generator<Finding> {
  if (ways.length === 0) yield { step: step.id, message: '环节没有任何办理结果，进入后无法离开；请在 on 中写明去向。' };
  const labels = new Set<string>();
  for (const { on, to } of ways) {
    const label = on.trim();
    if (labels.has(label)) yield { step: step.id, message: `办理结果“${label}”重复；请合并或改名。` };
    labels.add(label);
    if (!isName(on)) yield { step: step.id, message: `办理结果“${on}”不可用：${nameRule}。` };
    if (to !== END && !ids.has(to)) {
      yield { step: step.id, message: `办理结果“${on}”指向不存在的环节“${to}”；请改为已有环节或 end。` };
    }
  }
  if (step.end !== ways.some((way) => way.to === END)) {
    yield { step: step.id, message: '结束标记（end）与办理结果的去向不一致；请由源文件重新生成。' };
  }
}

function* checkReach(procedure: Procedure): Generator<Finding> {
  const reached = reachable(Object.values(procedure.entries), procedure.transitions);
  const finishing = finishable(procedure.transitions);
  for (const { id } of procedure.steps) {
    if (!reached.has(id))
      yield { step: id, message: '从任何入口都到不了这个环节；请补一条通向它的办理结果，或删除它。' };
    if (!finishing.has(id))
      yield { step: id, message: '从这个环节无论怎么走都到不了结束；请补一条最终通向 end 的去向。' };
  }
}

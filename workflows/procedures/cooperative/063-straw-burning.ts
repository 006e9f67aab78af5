import { procedure } from '@paidan/procedure';
import { clocks } from '../../rules/clocks.ts';
import { answer } from './answer.ts';

const environment = '喀什地区生态环境局伽师县分局';

/**
 * 秸秆焚烧专项整治. Zone, list of responsibilities and village grid come before the seasons' patrols. A fire is stopped and
 * reported, both 及时, whether it could be stopped or not. The list says that the responsibilities make supervision and
 * penalty clear, but not who punishes; the report goes to the department, so its step under that clause is practice.
 * Burning outside the zone and a field without a responsible person go back to the grid.
 */
export default procedure({
  duty: 'coop-063',
  entries: { plan: '划定禁烧区', inspection: '巡查禁烧区', ticket: '核实来件', report: '上报焚烧行为' },
  steps: {
    划定禁烧区: {
      by: environment,
      cites: ['county/1'],
      within: clocks.制定方案,
      on: { 已划定: '印发责任清单' },
    },
    印发责任清单: {
      by: environment,
      cites: ['county/2'],
      within: clocks.部署,
      on: { 已印发: '明确网格责任' },
    },
    明确网格责任: {
      by: '乡镇',
      cites: ['township/1'],
      within: { ...clocks.部署, late: environment },
      on: { 责任已明确: '巡查禁烧区', 已查明责任主体: '查处焚烧行为', 来件责任已明确: '反馈结果' },
    },
    巡查禁烧区: {
      by: '乡镇',
      cites: ['township/3'],
      requires: ['在“春耕、夏收、秋收”等重点时段'],
      within: { ...clocks.巡查, late: environment },
      on: {
        未发现焚烧: '反馈结果',
        发现正在焚烧: '制止焚烧',
        发现已烧过: '上报焚烧行为',
        责任不明确: '明确网格责任',
      },
    },
    核实来件: {
      by: '乡镇',
      cites: ['township/3'],
      within: { ...clocks.紧急核实, late: environment },
      on: {
        正在焚烧: '制止焚烧',
        已烧过: '上报焚烧行为',
        已上报未查处: '查处焚烧行为',
        巡查不到位: '巡查禁烧区',
        不在禁烧区: '明确网格责任',
        责任不明确: '明确网格责任',
        不属实: '反馈结果',
        仅为咨询: '反馈结果',
      },
    },
    制止焚烧: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: { 已制止: '上报焚烧行为', 拒不停止: '上报焚烧行为' },
    },
    上报焚烧行为: {
      by: '乡镇',
      cites: ['township/3'],
      within: { immediate: true, basis: 'clause', late: environment },
      on: { 已上报: '查处焚烧行为' },
    },
    查处焚烧行为: {
      by: environment,
      cites: ['county/2'],
      basis: '内部',
      within: clocks.查处,
      on: {
        已处罚: '部门反馈结果',
        轻微已教育改正: '部门反馈结果',
        责任主体不明: '明确网格责任',
        不属实: '部门反馈结果',
      },
    },
    部门反馈结果: answer(environment),
    反馈结果: answer('乡镇'),
  },
  standing: ['township/2'],
});

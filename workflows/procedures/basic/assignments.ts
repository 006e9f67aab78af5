import type { Nature } from './natures.ts';

/** One line of the table: the duties by their number in the list, how they are handled, and why. */
interface Assignment {
  readonly nature: Nature;
  readonly because: string;
  readonly duties: readonly number[];
}

/**
 * How each basic duty of 克孜勒苏乡 is handled. A table of judgements, reviewed by people who know the work: the list
 * says only that the township answers for the duty.
 */
export const assignments: readonly Assignment[] = [
  {
    nature: '服务办理',
    because: '党的学习宣传、理论宣讲、党内生活与思想教育，按需求组织开展并答复',
    duties: [1, 2, 3, 4, 7, 18, 19, 20],
  },
  {
    nature: '服务办理',
    because: '组织、干部、人才与群团工作的日常服务和管理，核实情况后办理',
    duties: [5, 8, 10, 11, 13, 14, 25, 26, 27, 28, 29, 30, 31],
  },
  {
    nature: '申请受理',
    because: '按程序推荐、审核、报批的组织事项，材料与资格须审核',
    duties: [6, 9, 12, 15, 16, 21, 24],
  },
  { nature: '巡查整改', because: '监督类事项，查清问题、督促整改并复查', duties: [17, 22, 23] },
  { nature: '服务办理', because: '产业规划、营商环境和惠企服务，按需求办理', duties: [32, 33] },
  { nature: '登记上报', because: '普查、统计和指标监测，采集核对后上报', duties: [34, 35, 36] },
  {
    nature: '申请受理',
    because: '个人申请的登记、救助、补贴或证件，受理、核实、初审、报送',
    duties: [37, 38, 39, 44, 46, 73, 74],
  },
  {
    nature: '服务办理',
    because: '对老人、残疾人、学生等的日常服务和关爱，核实需求后提供',
    duties: [40, 42, 43, 45, 75],
  },
  { nature: '巡查整改', because: '控辍保学靠排查、劝返和复查', duties: [41] },
  { nature: '服务办理', because: '法治宣传、法律咨询和依法行政的日常工作', duties: [47, 48] },
  { nature: '纠纷调处', because: '矛盾纠纷先调查、再调解，不成的引导依法解决', duties: [49] },
  { nature: '服务办理', because: '未成年人教育与保护，核实情况后落实保护措施', duties: [50] },
  { nature: '申请受理', because: '防返贫监测对象要申请、核查、评议、公示后纳入帮扶', duties: [51] },
  { nature: '巡查整改', because: '人居环境与示范村建设靠检查、整治、复查', duties: [52] },
  { nature: '服务办理', because: '推广、指导和技术服务，按农户需求办理', duties: [53, 54, 59, 61, 63, 64, 65] },
  { nature: '巡查整改', because: '动物防疫和农产品质量安全靠巡查、检测，发现问题督促整改并上报', duties: [55, 56] },
  { nature: '巡查整改', because: '集体“三资”和筹资筹劳属监督管理，查实问题后督促整改', duties: [57, 62] },
  { nature: '纠纷调处', because: '承包和流转的来件多是合同与权属争执，先调查再调解', duties: [58] },
  { nature: '巡查整改', because: '工程设施管护：查看、维修、复查', duties: [60] },
  { nature: '服务办理', because: '文明实践、科普、建议征集和社会组织培育，按需求组织', duties: [66, 67, 68, 70] },
  { nature: '申请受理', because: '备案、登记类事项，材料须审核', duties: [69, 77, 115] },
  { nature: '巡查整改', because: '安全隐患排查治理：核查、整改、复查', duties: [71, 72, 93, 97, 112] },
  {
    nature: '巡查整改',
    because: '耕地、测绘设施、林木、草原和河湖保护：巡查发现、制止、整改、上报',
    duties: [76, 79, 81, 82, 83, 86],
  },
  { nature: '服务办理', because: '编制规划、听取意见并答复', duties: [78, 103] },
  { nature: '纠纷调处', because: '权属争议先查明事实并调解，调解不成依法处理', duties: [80] },
  { nature: '申请受理', because: '审批和承包调整，依申请审核', duties: [84, 94, 98] },
  { nature: '巡查整改', because: '农田地膜、污水和生活垃圾的日常管理：检查、清理、复查', duties: [85, 88, 96] },
  { nature: '服务办理', because: '组织群众活动', duties: [87] },
  { nature: '行政处罚', because: '清单写明由乡镇处罚，按法定顺序办理', duties: [89, 90, 91, 92, 99] },
  { nature: '巡查整改', because: '责令退回违法占用的土地：核查、责令、复查，拒不退回的上报', duties: [95] },
  { nature: '纠纷调处', because: '业主、业委会与物业之间的事，先了解再组织协商', duties: [100] },
  { nature: '巡查整改', because: '乡道村道的养护与管理：查看、修复、复查', duties: [101] },
  { nature: '服务办理', because: '文化阵地、文旅品牌和推介', duties: [102, 104] },
  { nature: '巡查整改', because: '文物发现要上报并保护现场', duties: [105] },
  { nature: '服务办理', because: '健康体检、卫生科普和应急知识宣传', duties: [106, 109] },
  { nature: '登记上报', because: '传染病防治中乡镇的事是登记、核对、上报', duties: [107] },
  { nature: '巡查整改', because: '环境卫生整治：检查、清理、复查', duties: [108] },
  { nature: '应急处置', because: '突发事件接报即去，边处置边报告', duties: [110, 111, 113] },
  { nature: '巡查整改', because: '食品安全包保：检查、整改、复查', duties: [114] },
  { nature: '服务办理', because: '项目申报与管护的服务', duties: [116] },
  {
    nature: '服务办理',
    because: '机关日常政务、后勤、政务公开与政务服务，核实后办理并答复',
    duties: [117, 118, 120, 123, 124],
  },
  { nature: '登记上报', because: '档案、财务和采购：登记、核对、归档或报送', duties: [119, 121, 122] },
];

/** The nature of a basic duty by its number, with the reason. Throws when the table is silent or says it twice. */
export function assignmentOf(no: number): { readonly nature: Nature; readonly because: string } {
  const found = assignments.filter((assignment) => assignment.duties.includes(no));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`basic duty ${no} stands ${found.length} times in the table of assignments; it must stand once`);
  }
  return { nature: only.nature, because: only.because };
}

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
  { nature: '服务办理', because: '学习、宣传、宣讲和教育活动，按计划组织，来件核实后办理并答复', duties: [1, 2, 3] },
  { nature: '服务办理', because: '党委议事决策和党内组织生活，由党委按制度组织，来件核实后办理并答复', duties: [4, 7] },
  { nature: '巡查整改', because: '党支部建设和软弱涣散整顿：查清问题、限期整顿、复查', duties: [5] },
  {
    nature: '申请受理',
    because: '党组织换届、补选和设立、调整、撤销，由所属党组织请示，乡党委审核批复或报批',
    duties: [6],
  },
  { nature: '服务办理', because: '干部和人才的培养、管理与服务，核实情况后办理并答复', duties: [8, 10, 11, 13] },
  { nature: '申请受理', because: '干部退休、“四老”人员的手续和待遇，依申请审核并报批', duties: [9, 21] },
  { nature: '申请受理', because: '发展党员和推选党代表，经申请或推荐、考察审核、公示报批', duties: [12] },
  { nature: '服务办理', because: '基层治理机制和网格的日常运行，核实后调整、办理并答复', duties: [14] },
  { nature: '申请受理', because: '村民委员会的设立、撤销和范围调整，审核后按程序报批', duties: [15] },
  { nature: '巡查整改', because: '村民委员会换届要依法：核查来件、督促纠正、复查', duties: [16] },
  {
    nature: '巡查整改',
    because: '村务、廉政和巡察整改的监督：查清问题、督促整改、复查，无权处理的上报',
    duties: [17, 22, 23],
  },
  { nature: '服务办理', because: '企业和新兴领域组织的诉求，核实后协调办理并答复', duties: [18, 33] },
  {
    nature: '服务办理',
    because: '志愿服务、文明新风、科普、建议征集和红十字活动，按需求组织并答复',
    duties: [19, 66, 67, 68, 70],
  },
  { nature: '巡查整改', because: '村级阵地和养老服务设施的运行管理：查看、维修或督促改进、复查', duties: [20, 40] },
  {
    nature: '服务办理',
    because: '人大代表、政协委员的履职服务和相关会议选举的组织，核实后办理并答复',
    duties: [24, 25],
  },
  {
    nature: '服务办理',
    because: '群团组织的建设和对所联系群众的服务、维权，核实情况后办理',
    duties: [26, 27, 28, 29, 30],
  },
  { nature: '服务办理', because: '军人军属、退役军人和优抚对象的服务与帮扶，核实需求后办理', duties: [31, 75] },
  { nature: '服务办理', because: '本乡规划的编制和特色产业的发展，听取意见、核实后办理并答复', duties: [32] },
  { nature: '登记上报', because: '普查、统计和经济指标监测，采集核对后上报', duties: [34, 35] },
  { nature: '巡查整改', because: '统计是否规范、有无造假：核查、督促更正、复查，查实的上报', duties: [36] },
  {
    nature: '申请受理',
    because: '个人申请的登记、救助、补贴和社会保险待遇，受理、核实、初审、报送',
    duties: [37, 38, 39, 73, 74],
  },
  { nature: '巡查整改', because: '清单写明采取排查、督促等措施：排查、劝返入学、复查', duties: [41] },
  { nature: '服务办理', because: '老人、残疾人、学生的日常服务和关爱，核实需求后提供', duties: [42, 43, 45] },
  { nature: '登记上报', because: '补贴发放的人员、账户和金额靠核对、更正、上报', duties: [44] },
  { nature: '申请受理', because: '婚姻登记依当事人申请，由乡镇审查、登记、发证', duties: [46] },
  { nature: '服务办理', because: '法治宣传、法律咨询和依法行政的日常工作', duties: [47, 48] },
  { nature: '纠纷调处', because: '矛盾纠纷先调查、再调解，不成的引导依法解决', duties: [49] },
  { nature: '服务办理', because: '未成年人教育与保护，核实情况后落实保护措施', duties: [50] },
  { nature: '申请受理', because: '防返贫监测对象要申请、核查、评议、公示后纳入帮扶', duties: [51] },
  { nature: '巡查整改', because: '人居环境与示范村建设靠检查、整治、复查', duties: [52] },
  { nature: '服务办理', because: '积分制、清单制的推行，核实积分和事项后办理并答复', duties: [53] },
  { nature: '服务办理', because: '粮食生产任务靠组织落实，核实情况后调整、办理并答复', duties: [54] },
  { nature: '巡查整改', because: '防疫员履职、强制免疫和检测采样：核查、督促补免、复查，疫情上报', duties: [55] },
  { nature: '巡查整改', because: '农产品质量安全靠巡查、检测，发现问题督促整改并上报', duties: [56] },
  { nature: '巡查整改', because: '集体“三资”和筹资筹劳属监督管理，查实问题后督促整改', duties: [57, 62] },
  { nature: '纠纷调处', because: '承包和流转的来件多是合同与权属争执，先调查再调解', duties: [58] },
  {
    nature: '服务办理',
    because: '农机、畜牧、棉花和林果的技术推广与生产服务，按农户需求办理',
    duties: [59, 63, 64, 65],
  },
  { nature: '巡查整改', because: '农田工程的管护和乡村道路的建设养护：查看、维修、复查', duties: [60, 101] },
  { nature: '服务办理', because: '节水宣传和取用水的安排、服务，核实后办理并答复', duties: [61] },
  { nature: '申请受理', because: '备案、登记类事项，依申请核实材料和现场后办理', duties: [69, 77, 115] },
  { nature: '巡查整改', because: '安全隐患排查治理：核查、整改、复查，无权处理的上报', duties: [71, 72, 93, 97, 112] },
  { nature: '巡查整改', because: '耕地、测绘设施和草原保护：巡查发现、制止、整改、上报', duties: [76, 79, 83] },
  {
    nature: '服务办理',
    because: '国土空间、村庄和文旅规划的编制与实施，听取意见、核实后办理并答复',
    duties: [78, 103],
  },
  { nature: '纠纷调处', because: '权属争议先查明事实并调解，调解不成由乡镇依法处理', duties: [80] },
  { nature: '巡查整改', because: '古树名木的日常养护：查看、养护、复查', duties: [81] },
  { nature: '巡查整改', because: '林长、河湖长和护林护河人员的巡护：核查履职、督促整改、复查', duties: [82, 86] },
  { nature: '申请受理', because: '乡镇审批和承包调整，依申请核实、审核、决定', duties: [84, 94, 98] },
  { nature: '巡查整改', because: '农田地膜、污水和生活垃圾的日常管理：检查、清理、复查', duties: [85, 88, 96] },
  { nature: '服务办理', because: '义务植树由乡镇组织群众参加，按需求安排并答复', duties: [87] },
  { nature: '行政处罚', because: '清单写明由乡镇处罚，按法定顺序办理', duties: [89, 90, 91, 92, 99] },
  { nature: '巡查整改', because: '责令退回违法占用的土地：核查、责令、复查，拒不退回的上报', duties: [95] },
  { nature: '巡查整改', because: '对业委会和物业服务的监督指导：核查、督促整改、复查', duties: [100] },
  { nature: '服务办理', because: '文化阵地的开放服务和文旅品牌的创建推介，按需求组织并答复', duties: [102, 104] },
  { nature: '应急处置', because: '发现文物、传染病须即时到场或报告，边处置边报告', duties: [105, 107] },
  { nature: '服务办理', because: '健康体检、卫生科普和应急知识宣传，按计划组织并答复', duties: [106, 109] },
  { nature: '巡查整改', because: '爱国卫生和环境卫生整治：检查、清理、复查', duties: [108] },
  { nature: '应急处置', because: '值守接报和先期处置，接报即去，边处置边报告', duties: [110, 111] },
  { nature: '服务办理', because: '救援队伍、应急预案和演练是平时的准备，按计划组织，来件核实后办理', duties: [113] },
  { nature: '巡查整改', because: '食品安全包保：检查、整改、复查', duties: [114] },
  { nature: '服务办理', because: '项目申报、实施与管护的服务和协调，核实后办理并答复', duties: [116] },
  {
    nature: '服务办理',
    because: '机关日常政务、后勤、政务公开与政务服务，核实后办理并答复',
    duties: [117, 118, 120, 123, 124],
  },
  { nature: '服务办理', because: '档案的保管和查阅，按需求查找、整理并答复', duties: [119] },
  { nature: '登记上报', because: '财政和财务的账目、凭证：登记、核对、更正、报送', duties: [121] },
  { nature: '服务办理', because: '政府采购按程序组织，供应商的询问和质疑核实后答复', duties: [122] },
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

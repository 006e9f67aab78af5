/** What a column of a table of tickets means, and the headers that people give it, best first. */
export const columns = {
  externalId: ['外部编号', '工单编号', '工单号', '受理编号', '诉求编号', '编号', 'externalId', 'id'],
  channel: ['渠道', '来源', '诉求来源', '工单来源', '受理渠道', 'channel'],
  kind: ['类型', '工单类型', '诉求类型', 'kind'],
  title: ['标题', '工单标题', '诉求标题', '主题', 'title'],
  text: ['主要内容', '内容', '诉求内容', '工单内容', '事件描述', '问题描述', '诉求事项', 'text'],
  occurredAt: ['提出时间', '来电时间', '受理时间', '诉求时间', '发生时间', 'occurredAt'],
  urgent: ['紧急', '是否紧急', '紧急程度', 'urgent'],
  village: ['村', '村/社区', '社区', '所属村', '被反映村', 'village'],
  address: ['地址', '事发地', '事发地址', '详细地址', 'address'],
  lat: ['纬度', 'lat'],
  lng: ['经度', 'lng'],
  name: ['来电人', '诉求人', '姓名', '联系人', 'name'],
  phone: ['联系电话', '来电人电话', '来电人电话/账号', '来电号码', '电话', '联系方式', 'phone'],
  confidential: ['保密', '是否保密', 'confidential'],
} as const;

export type Field = keyof typeof columns;

const fields = Object.keys(columns).filter((key): key is Field => key in columns);

export interface Header {
  /** Which field each column (by position) holds; undefined where nobody knows it. */
  readonly fields: readonly (Field | undefined)[];
  readonly names: readonly string[];
}

/** `* 联系电话（必填）：` → `联系电话`. */
const clean = (name: string) => name.replace(/[（(].*$/u, '').replace(/[\s*＊：:]/gu, '');

/** Reads a header row. Undefined when it has no column for the content: then it is no header (a title, a note). */
export function readHeader(cells: readonly string[]): Header | undefined {
  const names = cells.map((cell) => cell.trim());
  const found: (Field | undefined)[] = names.map(() => undefined);
  for (const field of fields) {
    const aliases: readonly string[] = columns[field];
    const best = aliases.map((alias) => names.findIndex((name) => clean(name) === alias)).find((at) => at >= 0);
    if (best !== undefined && found[best] === undefined) found[best] = field;
  }
  return found.includes('text') ? { fields: found, names } : undefined;
}

/** The header that stands over a field, for messages; the field's usual name when the table has none. */
export function headerOf(header: Header, field: Field): string {
  const at = header.fields.indexOf(field);
  return header.names[at] ?? columns[field][0];
}

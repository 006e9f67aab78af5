import { newId } from '@paidan/kernel';

/** A body for each address that takes one, as small as its schema lets it be. */
export const bodies: Readonly<Record<string, object>> = {
  '/session': { username: 'nobody', password: 'wrong' },
  '/tickets': { channel: '12345热线', text: '漏水' },
  '/tickets/{id}/split': { text: '另外一件事' },
  '/tickets/{id}/unmask': { reason: '回拨核实' },
  '/tickets/{id}/dispatch': { duty: 'coop-035' },
  '/tickets/{id}/object': { reason: '职责不符', basis: '清单' },
  '/tickets/{id}/extend': { workdays: 3, plan: '等配件' },
  '/tickets/{id}/suspend': { reason: '等批复' },
  '/tickets/{id}/resume': {},
  '/tickets/{id}/remind': {},
  '/tickets/{id}/supervise': { note: '请说明' },
  '/tickets/{id}/merge': { into: newId() },
  '/tickets/{id}/redirect': { to: '法院', reason: '诉讼' },
  '/tickets/{id}/reply': { text: '已修好' },
  '/tickets/{id}/approve': {},
  '/tickets/{id}/reject': { reason: '不具体' },
  '/tickets/{id}/callback': { reached: true },
  '/tickets/{id}/redo': { reason: '仍漏水' },
  '/tickets/{id}/close': {},
  '/tasks/{id}/sign': {},
  '/tasks/{id}/complete': {},
};

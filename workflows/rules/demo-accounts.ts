import type { UnitName } from '@paidan/kernel';

/** The same for every demo account; they exist only where PAIDAN_DEMO allows them. */
export const demoPassword = 'paidan-demo';

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: 'operator' | 'dispatcher' | 'staff' | 'handler' | 'supervisor' | 'leader' | 'admin';
  readonly unit: UnitName | null;
}

/** One account for each seat at the table, as the interface contract names them. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'operator', name: '热线话务员', role: 'operator', unit: '伽师县12345热线服务中心' },
  { username: 'township', name: '乡镇派单员', role: 'dispatcher', unit: '克孜勒苏乡' },
  { username: 'staff', name: '乡镇经办人', role: 'staff', unit: '克孜勒苏乡' },
  { username: 'water', name: '水利局经办人', role: 'handler', unit: '伽师县水利局' },
  { username: 'housing', name: '住建局经办人', role: 'handler', unit: '伽师县住房和城乡建设局' },
  { username: 'supervisor', name: '督查员', role: 'supervisor', unit: '伽师县人民政府督查室' },
  { username: 'leader', name: '分管副县长', role: 'leader', unit: '伽师县人民政府分管领导' },
  { username: 'admin', name: '系统管理员', role: 'admin', unit: null },
];

import type { UserView } from '@paidan/contracts';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: 'inbox' | 'tasks' | 'search' | 'overview' | 'duties' | 'reports';
}

const inbox: NavItem = { to: '/inbox', label: '派单台', icon: 'inbox' };
const tasks: NavItem = { to: '/tasks', label: '待办任务', icon: 'tasks' };
const tickets: NavItem = { to: '/tickets', label: '工单查询', icon: 'search' };
const overview: NavItem = { to: '/overview', label: '督查概览', icon: 'overview' };
const reports: NavItem = { to: '/reports', label: '报表', icon: 'reports' };
const duties: NavItem = { to: '/duties', label: '事项清单', icon: 'duties' };

const menus: Record<UserView['role'], readonly NavItem[]> = {
  operator: [inbox, tickets, overview, reports, duties],
  dispatcher: [tasks, tickets, overview, reports, duties],
  staff: [tasks, tickets, duties],
  handler: [tasks, tickets, overview, reports, duties],
  supervisor: [overview, reports, tickets, duties],
  leader: [overview, reports, tickets, duties],
  admin: [overview, inbox, tasks, tickets, reports, duties],
};

/** The pages of a role; the first is its home. */
export const menuOf = (role: UserView['role']): readonly NavItem[] => menus[role];
export const homeOf = (role: UserView['role']): string => menus[role][0]?.to ?? '/tickets';
export const mayRegister = (role: UserView['role']): boolean => role === 'operator' || role === 'admin';

import type { CommandContext } from '@paidan/application';
import { everything } from '@paidan/store';

/** Jobs act in the name of the system, on every ticket. */
export const asSystem: CommandContext = {
  actor: { userId: null, name: '系统', unit: null, role: 'system' },
  scope: everything,
};

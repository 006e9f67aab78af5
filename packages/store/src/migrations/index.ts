import type { Migration } from '../migrate.ts';
import { tables } from './0001-tables.ts';
import { writePath } from './0002-write-path.ts';
import { requestKeys } from './0003-request-keys.ts';
import { listIndexes } from './0004-list-indexes.ts';
import { unlockedReads } from './0005-unlocked-reads.ts';
import { sharedWrites } from './0006-shared-writes.ts';
import { undoneCorrections } from './0007-undone-corrections.ts';
import { models } from './0008-models.ts';
import { clocks } from './0009-clocks.ts';
import { reports } from './0010-reports.ts';

/** In order. Append only: a released migration is never edited (its checksum is checked) nor removed. */
export const migrations: readonly Migration[] = [
  tables,
  writePath,
  requestKeys,
  listIndexes,
  unlockedReads,
  sharedWrites,
  undoneCorrections,
  models,
  clocks,
  reports,
];

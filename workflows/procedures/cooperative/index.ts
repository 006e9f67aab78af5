import type { ProcedureSource } from '@paidan/procedure';
import partyDelegates from './001-party-delegates.ts';
import publicWelfarePosts from './015-public-welfare-posts.ts';
import ruralWaterSupply from './035-rural-water-supply.ts';
import branchCanals from './041-branch-canals.ts';
import satellitePatches from './048-satellite-patches.ts';

/** The cooperative duties whose own sequence is written, in the order of the list. */
export const authored: readonly ProcedureSource[] = [
  partyDelegates,
  publicWelfarePosts,
  ruralWaterSupply,
  branchCanals,
  satellitePatches,
];

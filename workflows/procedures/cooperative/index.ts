import type { ProcedureSource } from '@paidan/procedure';
import partyDelegates from './001-party-delegates.ts';
import publicWelfarePosts from './015-public-welfare-posts.ts';
import ruralWaterSupply from './035-rural-water-supply.ts';
import branchCanals from './041-branch-canals.ts';
import satellitePatches from './048-satellite-patches.ts';
import pollutionControl from './058-pollution-control.ts';
import waterSourcePenalty from './064-water-source-penalty.ts';
import publicRentalHousing from './073-public-rental-housing.ts';
import fireSafetyChecks from './090-fire-safety-checks.ts';
import foodSafetyEmergency from './104-food-safety-emergency.ts';

/** The cooperative duties whose own sequence is written, in the order of the list. */
export const authored: readonly ProcedureSource[] = [
  partyDelegates,
  publicWelfarePosts,
  ruralWaterSupply,
  branchCanals,
  satellitePatches,
  pollutionControl,
  waterSourcePenalty,
  publicRentalHousing,
  fireSafetyChecks,
  foodSafetyEmergency,
];

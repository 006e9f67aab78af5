import type { ProcedureSource } from '@paidan/procedure';

/** The cooperative duties whose own sequence is written, in the order of the list. */
export const authored: readonly ProcedureSource[] = [];

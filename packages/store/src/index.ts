export { type Announcement, outboxChannel, ticketChannel } from './announce.ts';
export * from './attachments.ts';
export * from './catalogue.ts';
export * from './corrections.ts';
export type { Page } from './cursor.ts';
export * from './events.ts';
export * from './lessons.ts';
export { type Migration, type MigrationReport, migrate } from './migrate.ts';
export * from './models.ts';
export * from './nights.ts';
export * from './notifications.ts';
export { type OpenOptions, openDatabase, type Store } from './open.ts';
export * from './outbox.ts';
export { asRefusal, isRetryable } from './refusals.ts';
export * from './reports/index.ts';
export * from './request-keys.ts';
export { countedDeadlines } from './rows.ts';
export type { Database, Location, QueueName, UnitKind, UnitRole, UserRole } from './schema.ts';
export { everything, type Scope } from './scope.ts';
export * from './stats.ts';
export { putWork, ringDue } from './sweep.ts';
export { listTasks, type TaskFilter, type TaskRow, taskListQuery } from './tasks.ts';
export { ticketsWithClocks } from './ticket-clocks.ts';
export { type Created, createTicket, type Intake } from './ticket-create.ts';
export { lateness, listTickets, type TicketFilter, type TicketRow, ticketListQuery } from './ticket-list.ts';
export { findTicket, getTicket, mergePair, readPrivate, type TicketRecord, ticketOfTask } from './ticket-read.ts';
export {
  mergedInto,
  type OpenTicket,
  openTicketsAbout,
  type RelatedTicket,
  readPrivates,
  relatedTickets,
} from './ticket-repeats.ts';
export { changeWithin, type Decision, type WithTicketOptions, withTicket } from './ticket-write.ts';
export * from './users.ts';
export { createVault, keyFromFile, type PrivateData, type Sealed, type Vault } from './vault.ts';

export {
  type Application,
  type CommandContext,
  createApplication,
  isSettled,
} from './application.ts';
export { connectApplication, requireDatabaseUrl } from './connect.ts';
export { type DefinitionRows, type LiveDefinitions, loadDefinitions, type PlaceRules } from './definitions.ts';
export { type Matter, sealedIntake } from './intake.ts';
export { placeRules } from './place.ts';
export { maskName, maskPhone, maskText, type Reporter } from './privacy.ts';
export { quoteOf, unitsOf } from './reference.ts';

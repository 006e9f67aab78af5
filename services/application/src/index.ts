export { type DefinitionRows, type LiveDefinitions, loadDefinitions, type PlaceRules } from './definitions.ts';
export { maskName, maskPhone, maskText } from './privacy.ts';
export { quoteOf, unitsOf } from './reference.ts';

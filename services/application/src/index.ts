export { maskName, maskPhone, maskText } from './privacy.ts';
export { type ListReference, referenceOf, unitsOf } from './reference.ts';

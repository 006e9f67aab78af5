export { createDatabase, type TestDatabase } from './database.ts';
export { hasRedis, startRedis, type TestRedis } from './redis.ts';
export { careless, startPostgres, type TestPostgres } from './server.ts';
export { prepareTemplate, urlOf } from './template.ts';
export { demoUnits } from './units.ts';

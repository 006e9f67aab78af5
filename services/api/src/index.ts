export { type AppParts, buildApp } from './app.ts';
export { hashPassword, verifyPassword } from './auth/password.ts';
export { createFeed, type Feed } from './tickets/feed.ts';
export type { App } from './types.ts';

import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueOf, decodeListFile, listStats, parseDutyList } from '@paidan/duty-list';

/** Reads the published text again and writes the parsed list beside it: `node workflows/duty-lists/generate.ts`. */
const source = new URL('克孜勒苏乡.txt', import.meta.url);
const target = new URL('克孜勒苏乡.json', import.meta.url);
const { list, problems } = parseDutyList(decodeListFile(readFileSync(source)));
writeFileSync(target, `${JSON.stringify({ ...catalogueOf([list]), problems }, null, 1)}\n`);
console.error(JSON.stringify(listStats(list)));

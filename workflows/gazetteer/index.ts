import { createPlaceReader, parseGazetteer } from '@paidan/reading';
import file from './克孜勒苏乡.json' with { type: 'json' };

/** Finds the township's villages and places in what people write. */
export const readPlace = createPlaceReader(parseGazetteer(file, 'workflows/gazetteer/克孜勒苏乡.json'));

/**
 * What the first titles do not need, loaded while they are looked for.
 */
import * as more from './more.js';
import { searcher } from './search.js';
import { storeOf } from './store.js';

/** Makes a searcher that goes on where `titlesFirst` ends. */
export const answering = index => searcher(storeOf(index), async () => more);

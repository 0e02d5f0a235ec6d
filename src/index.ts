/** Tarazy as a library: from bytes to an alignment, findings and translation memories. */
export { alignActs } from './align/act.js';
export { alignSequences, type Link } from './align/sequence/align.js';
export { makeSegment, type Segment } from './align/sequence/segment.js';
export { parseBeads, scoreBeads } from './align/score.js';
export { translator, MESSAGE_LANGUAGES, type MessageLanguage, type Translate } from './i18n/translator.js';
export { LANGUAGES, packOf } from './languages/registry.js';
export * from './model/act.js';
export * from './model/alignment.js';
export * from './model/failure.js';
export * from './model/finding.js';
export * from './model/text.js';
export { parseSource, readSource, readUdhrSource } from './read/source.js';
export { segment, type SegmentOptions } from './segment/segment.js';
export { alignmentFile, parseAlignment, readAlignment } from './store/alignment-file.js';
export { checkAct } from './validate/check.js';
export { csv } from './write/csv.js';
export { tmx } from './write/tmx.js';

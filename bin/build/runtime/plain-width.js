import stringWidth from 'string-width'

/**
 * Latin, Greek and Cyrillic letters, digits, punctuation, lines, and the placeholders of
 * draw-columns.ts: each takes one column, whatever is next to it.
 */
const PLAIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2500-\u257f\ue000-\ue001]*$/

/** Colours, which take no column. */
const COLOURS = /\u001b\[[\d;]*m/g

/**
 * Returns the same as string-width, without loading it for plain text: string-width compiles a
 * pattern of all emoji, which takes half as long as Node takes to start.
 * @param {string} text
 */
function plainWidth(text) {
  const bare = text.replace(COLOURS, '')
  return PLAIN.test(bare) ? bare.length : stringWidth(text)
}

// biome-ignore lint/style/noDefaultExport: as in string-width, for import and for require
export { plainWidth as default, plainWidth as 'module.exports' }

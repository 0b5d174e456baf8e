/**
 * string-width, with its answer for plain text known: as it is loaded it asks for all emoji there
 * are, which takes as long as half of Node's start. test/string-width.test.ts compares the two.
 */

/**
 * Latin, Greek and Cyrillic letters, digits, marks, lines, and what columns.ts puts in place of a
 * text: each a column by itself, beside whatever of them.
 */
const PLAIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u2500-\u257f\ue000-\ue001]*$/

/** Colours, which take no column. */
const COLOURS = /\u001b\[[\d;]*m/g

/**
 * @param {string} text
 * @returns {number}
 */
module.exports = function stringWidth(text) {
  const bare = text.replace(COLOURS, '')
  if (PLAIN.test(bare)) return bare.length
  return require('string-width').default(text)
}

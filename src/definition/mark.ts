/**
 * Marks that answers print next to times and rows: of an inferred time, of a time on another date
 * than the heading's, and of what is on.
 */
export type Mark = 'inferred' | 'otherDate' | 'onNow'

/**
 * One spelling for all ways in which a UN symbol is written: capitals, no spaces, plain hyphens, without the letter that names the
 * language of an edition (`WSIS-05/TUNIS/DOC/6(Rev.1)-E`).
 */
export function symbolKey(symbol: string): string {
  return symbol
    .toUpperCase()
    .replace(/[\s\u00ad]+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(.\/.*)-[ACEFRS]$/, '$1');
}

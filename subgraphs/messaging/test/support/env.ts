/** `MEASURE=1` runs what takes long and asserts little: it prints figures. */
export const isMeasuring = process.env.MEASURE === '1';

import { merge } from './merge.mts';
import { rawLines, figureLine } from './figure.mts';
const m = await merge.run(); process.stderr.write(rawLines(merge, m)); console.log(figureLine(merge, m));

// The headless command in plain Node: `cco read`, `check`, `score` and `load`; called alone it says how.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureCcoBuilt } from './cco-build.mjs';

const require = createRequire(import.meta.url);
// What is loaded into a profile says which version of the program wrote it.
process.env.CCO_VERSION = require('../package.json').version;
const folder = await ensureCcoBuilt();
// Under npm the working folder is the project; paths are meant from where the caller stands.
if (process.env.npm_lifecycle_event === 'cco' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
require(join(folder, 'cco.js'));

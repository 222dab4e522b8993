// The headless command in plain Node: `cco score CASES.json`, `cco read SHEET.xlsx`.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureCcoBuilt } from './cco-build.mjs';

const folder = await ensureCcoBuilt();
// Under npm the working folder is the project; paths are meant from where the caller stands.
if (process.env.npm_lifecycle_event === 'cco' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(join(folder, 'cco.js'));

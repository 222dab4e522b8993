import { test } from 'vitest';
import { checkYear } from '#domain/check/check-year';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';
test('x', () => { const r = sampleRecords(); const s = bookOf(r);
 const t=performance.now(); const p=checkYear(s, r.framework); console.log(performance.now()-t); const t2=performance.now(); checkYear({...s}, r.framework); console.log(performance.now()-t2);
 for (const x of p) console.log(JSON.stringify([x.code,x.severity,x.place.no,x.place.field,x.place.round,x.place.at,x.place.month,x.details])); });

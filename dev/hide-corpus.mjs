// Records anew what the browser's form-js makes of the conditions in hide-corpus.json:
//   npm install --no-save @bpmn-io/form-js-viewer@1.23.0 && node dev/hide-corpus.mjs
// (with node_modules beside the working directory; nothing of it is needed to build or run Roundtrip)
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.cwd() + "/"));
const { unaryTest } = await import(pathToFileURL(require.resolve("@bpmn-io/feelin")));
const file = "processes/src/test/resources/taskform/hide-corpus.json";
const corpus = JSON.parse(readFileSync(file, "utf8"));
const context = { this: corpus.data, parent: null, i: [], ...corpus.data, _this_: corpus.data, _parent_: null, _i_: [] };
for (const one of corpus.cases) {
  // As form-js' FeelExpressionLanguage: what can't be read hides nothing.
  try { one.hidden = unaryTest(one.hide, context).value === true; } catch { one.hidden = false; }
}
writeFileSync(file, JSON.stringify(corpus, null, 1) + "\n");

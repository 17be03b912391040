import { folderWith } from "../cli/workspace.ts";

const hostile = `</script><script>alert(1)</script><img src=x onerror=\\"alert(1)\\">\\u202eevil {{constructor}}`;

/** A workspace in which every text is written against the page. */
export function hostileWorkspace(): string {
  return folderWith({
    "all.yaml": `kind: credit-bank
id: bank
title: "Bank ${hostile}"
edition: "2024"
institution: inst
equivalence: {threshold: 80%, levels: ignore}
gates:
  - id: gate
    title: "Gate ${hostile}"
    reason: documents-missing
    severity: must
    require: {required: [evidence]}
---
kind: course
id: course
title: "Course ${hostile}"
institution: inst
code: "HACK 1000"
credits: 3
unit: ca-semester
outcomes: [{id: O1, statement: "Outcome ${hostile}"}]
---
kind: micro-credential
id: bad
title: "${hostile}"
issuer: {id: inst, name: "=cmd ${hostile}"}
creditStatus: non-credit
competencies:
  - {id: C1, statement: "Competency ${hostile}", demonstrated: required}
assessments: [{id: A1, type: project, competencies: [C1]}]
---
kind: crosswalk
id: walk
assertedBy: {role: "assessor ${hostile}"}
compared: [{microCredential: bad, course: course}]
mappings: [{from: "bad#C1", relation: exact, to: "course#O1", status: accepted}]
---
kind: program
id: prog
title: "Program ${hostile}"
institution: inst
credits: 30
unit: ca-semester
requirements:
  - {id: open, title: "Requirement ${hostile}", credits: 30, from: {}, note: "Note ${hostile}"}
`,
  });
}

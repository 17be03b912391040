/** The text of a new pack: its rules, and its cases. */
export interface PackTemplate {
  readonly rules: string;
  readonly cases: string;
}

const offering = `base:
  id: example
  title: An invented offering
  creditStatus: non-credit
  issuer: {id: example-provider}
  competencies:
    - {id: C1, statement: Take a representative soil sample, demonstrated: required}
  assessments:
    - {id: A1, type: project, graded: true}
`;

/** A credit bank that states next to nothing, and a case that fails until a gate is written. */
export function bankTemplate(id: string): PackTemplate {
  const rules = `# What this institution requires. What it does not publish stays out: an absent key means "not stated".
kind: credit-bank
id: ${id}
title: ${id} credit bank
institution: ${id}
edition: "1"
unit: ca-semester
route: plar

# A gate is a condition on every offering: JSON Schema over the micro-credential document.
gates: []
#  - id: assessed
#    title: Learning is assessed
#    severity: must
#    reason: not-assessed
#    require:
#      required: [assessments]
#      properties:
#        assessments:
#          contains:
#            required: [type]
#            properties:
#              type: {not: {const: participation-only}}
#    source: policy

equivalence:
  threshold: 80%
  source: policy

sources:
  policy:
    title: Replace by the document that you read
    locator: where on the page
    basis: synthetic
`;
  const cases = `kind: cases
id: ${id}-cases
of: {bank: ${id}}
asOf: 2025-01-31
basis: synthetic
${offering}cases:
  # It fails until the gate is written: attendance alone must not pass.
  - id: attendance
    title: Attendance is not assessment
    offering:
      assessments:
        - {id: A1, type: participation-only}
    expect:
      passes: false
`;
  return { rules, cases };
}

/** A framework with one clause that demands nothing yet, and a case that fails until it does. */
export function frameworkTemplate(id: string): PackTemplate {
  const rules = `# What this framework asks of a micro-credential.
kind: framework
id: ${id}
title: ${id}
edition: "1"
jurisdiction: replace it
nature: how binding it is, in words
verified: false
clauses:
  - id: assessed
    title: Learning is assessed
    severity: must
    require: {}        # write it: {required: [assessments], properties: {assessments: {minItems: 1}}}
    source: text

sources:
  text:
    title: Replace by the document that you read
    locator: where on the page
    basis: synthetic
`;
  const cases = `kind: cases
id: ${id}-cases
of: {framework: ${id}}
asOf: 2025-01-31
basis: synthetic
${offering}cases:
  # It fails until the clause is written: without any assessment it must not hold.
  - id: nothing-assessed
    title: Nothing is assessed
    offering:
      assessments: []
    expect:
      clauses: {assessed: fail}
`;
  return { rules, cases };
}

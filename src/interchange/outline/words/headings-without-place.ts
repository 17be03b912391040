import type { Wording } from "./headings.ts";

/** Headings that are understood, of what a document has no place for. */
export const without = {
  instructor: {
    en: `instructor, instructors, faculty, instructor information, teaching staff, contact,
      contact information, meet the instructor, professor, lecturer, unit coordinator,
      coordinator, module leader, office hours, instructor contact, module coordinator,
      subject coordinator, course coordinator, convenor, instructor name, unit convenor,
      email, phone, office, e mail, telephone, bureau`,
    fr: `enseignant, enseignante, professeur, professeure, coordonnees, disponibilites, charge de
      cours, equipe enseignante, personne responsable, responsable, courriel`,
  },
  unit: {
    en: `department, school, school department, faculty school, faculty department, division,
      owning department, discipline, program area, subject area, field of study, subject,
      offering unit, home department`,
    fr: `departement, faculte, unite, discipline, domaine`,
  },
  resources: {
    en: `textbook, textbooks, textbook and materials, textbooks and materials, required texts,
      required text, resources, reading list, readings, materials, learning resources,
      required materials, bibliography, references, texts, required textbook, texts and
      materials, indicative reading, recommended reading, textbook materials, learning
      materials, equipment, required resources, required reading, recommended texts`,
    fr: `mediagraphie, bibliographie, materiel, manuel, manuels, lectures, materiel obligatoire,
      references, materiel didactique, ressources, lectures obligatoires`,
  },
  policies: {
    en: `policies, academic integrity, academic honesty, attendance, attendance policy, late
      policy, course policies, accommodation, accommodations, accessibility, student
      responsibilities, college policies, institutional policies, code of conduct, plagiarism,
      academic misconduct, late submission, disability, diversity statement, land
      acknowledgement, territorial acknowledgement, territory acknowledgement, late penalties,
      general policies, expectations, communication`,
    fr: `politiques, plagiat, reglements, politique, regles, integrite, plagiat et fraude, regles
      particulieres, presence, politiques et reglements, fraude et plagiat, presence aux cours`,
  },
  grades: {
    en: `grading scale, grading system, grade scale, grade scheme, letter grades, grading scheme,
      grading policy, grade conversion`,
    fr: `echelle de notation, notation, echelle des notes, systeme de notation, bareme de
      notation`,
  },
  terms: {
    en: `semester, term, session, section, class times, meeting times, start date, start dates,
      dates, date, days, time, offering, semesters offered, teaching period, intake, class
      time, date of issuing, academic year, semester taught, times, when offered, registration
      deadline, terms offered`,
    fr: `session, trimestre, horaire, groupe, automne, hiver, dates, date de debut, annee
      scolaire`,
  },
  corequisites: {
    en: `corequisites, corequisite, co requisites, co requisite, exclusions, equivalents,
      antirequisites, barred combinations, equivalent courses, restrictions, incompatible
      modules, equivalent, cross listed, prohibited combinations, anti requisites`,
    fr: `concomitants, corequis, equivalences, cours concomitants, corequisites, co requis`,
  },
  teaching: {
    en: `teaching methods, learning activities, methods of instruction, learning and teaching
      methods, teaching and learning methods, teaching and learning strategy, teaching
      strategy, teaching and learning approach, learning and teaching strategy, learning
      activities and teaching methods, approach, instructional strategies, learning
      environment`,
    fr: `approche pedagogique, methodes pedagogiques, strategies pedagogiques, methodologie,
      activites d apprentissage, demarche pedagogique, strategies d enseignement, methodes d
      enseignement`,
  },
  supervision: {
    en: `supervision and identity verification during assessment, supervision, identity
      verification, grade achieved, identification of the learner, further information,
      supervision and identity verification`,
    fr: `supervision, verification d identite`,
  },
  signatures: {
    en: `signatures, signature, dean, chair, department head, developed by, prepared by, author,
      revised by, version, version number, dean signature, registrar`,
    fr: `signatures, direction, prepare par, version`,
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What a heading is about that a document has no place for. */
export type Homeless = keyof typeof without;

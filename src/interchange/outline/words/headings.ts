/** How a heading is worded, by language: phrases without accents, brackets and words such as "course" at either end, with commas between. */
export interface Wording {
  readonly en: string;
  readonly fr: string;
}

/** Headings of what a document has a place for. */
export const headings = {
  title: {
    en: `title, name, title of the micro credential, full title, descriptive title, long title`,
    fr: `titre, intitule, nom`,
  },
  code: {
    en: `code, number, subject code, subject and number, code and number, subject and course
      number, catalogue number, catalog number, reference, code number`,
    fr: `sigle, numero, code et numero`,
  },
  codeAndTitle: {
    en: `code and title, number and title, title and code, title and number, name and number,
      number and name, code title, course`,
    fr: `sigle et titre, numero et titre, code et titre, titre et numero, cours`,
  },
  institution: {
    en: `institution, provider, offered by, awarding body, awarding institution, issuer, issuing
      body, issued by, college, university, teaching institution, awarding body institution,
      provider name, delivered by`,
    fr: `etablissement, organisme, organisme emetteur, institution, universite, offert par,
      college`,
  },
  country: {
    en: `country region of the issuer, country, country of the issuer, country region`,
    fr: `pays, pays de l emetteur, pays region`,
  },
  credits: {
    en: `credits, credit, credit value, credit hours, credit points, number of credits, credit
      weight, credit weighting, ects, ects credits, total credits, units of credit, credit
      rating, academic credits, semester credits, semester hours, credit status, cats points,
      uoc, units`,
    fr: `credits, credit, nombre de credits, unites, nombre d unites, credits ects, valeur en
      credits`,
  },
  hours: {
    en: `hours, total hours, contact hours, instructional hours, hours of instruction, class
      hours, lecture hours, lab hours, laboratory hours, practicum hours, learning hours,
      total learning hours, notional hours, notional learning hours, notional workload,
      notional workload needed to achieve the learning outcomes, workload, student workload,
      total workload, volume of learning, hours of study, hours per week, weekly hours,
      learning and teaching hours, teaching and learning hours, duration, length, total
      contact hours, number of hours, time commitment, instructional format and hours,
      schedule of hours, scheduled hours, total course hours, contact hours per week, vectored
      hours, lecture, lab, seminar, duration and hours, hours for this course, self paced
      hours, study hours, study time, hours of learning, workload requirements, hours of study
      and workload`,
    fr: `heures, heures de cours, nombre d heures, duree, ponderation, duree totale, charge de
      travail, volume horaire, heures contact, heures par semaine, repartition des heures,
      nombre total d heures, heures d enseignement, heures totales, temps consacre, duree de
      la formation`,
  },
  weeks: {
    en: `weeks, number of weeks, duration in weeks, length in weeks`,
    fr: `semaines, nombre de semaines`,
  },
  level: {
    en: `level, year, level of study, academic level, study level, year level, year of study,
      year of course, fheq level, eqf level, nqf level, aqf level, nfq level, scqf level, nzqf
      level, nzqcf level, rqf level, level and cycle, level of the learning experience, level
      of the learning experience leading to the micro credential, qualification level, level
      and credits`,
    fr: `niveau, annee, cycle, niveau d etudes, cycle d etudes, niveau du cec`,
  },
  outcomes: {
    en: `learning outcomes, outcomes, learning objectives, objectives, competencies, outcomes and
      objectives, learning goals, goals, what you will learn, what you ll learn, what will i
      learn, what you will be able to do, course outcomes, competency outcomes, outcomes
      competencies, core competencies, skills and competencies, skills you will gain, learning
      outcomes and competencies, student outcomes, terminal objectives, performance outcomes,
      essential outcomes, skills, skills gained, what will you learn, outcomes of learning,
      learning outcome, competency`,
    fr: `acquis d apprentissage, resultats d apprentissage, objectifs d apprentissage, objectifs,
      competences, objectifs specifiques, objectif general et objectifs specifiques,
      competences visees, resultats d apprentissage vises, acquis d apprentissage vises,
      competences developpees, ce que vous apprendrez, elements de la competence, resultats
      attendus, objectifs pedagogiques, acquis`,
  },
  topics: {
    en: `topics, content, contents, topics covered, outline of topics, syllabus, indicative
      content, topic list, syllabus content, list of topics, content outline, schedule, class
      schedule, weekly schedule, topic outline, topics and schedule, schedule of topics,
      curriculum, course schedule and topics, outline of content, content and schedule,
      tentative schedule, indicative syllabus, topics to be covered, modules, weekly topics,
      lecture schedule, content summary`,
    fr: `contenu, contenus, themes, sujets, sujets abordes, calendrier, contenu et calendrier,
      plan des seances, matiere, themes abordes, contenu detaille, elements de contenu,
      seances, calendrier des seances`,
  },
  assessments: {
    en: `assessment, assessments, evaluation, evaluation profile, assessment methods, methods of
      assessment, evaluation methods, means of assessment, method of evaluation, grading,
      grade breakdown, grade distribution, evaluation of learning, assessment tasks,
      assessment task, assessment and evaluation, assessment strategy, assessment details,
      assessment schedule, how you will be assessed, how you are assessed, type of assessment,
      assessment breakdown, evaluation criteria, grade components, assessment summary,
      coursework and assessment, assessment components, evaluation plan, assessment plan,
      course evaluation, assessment items, assignments and grading, graded work, summative
      assessment, evaluation and grading, assessment pattern, method of assessment, weighting
      of assessments, grading breakdown, grading and evaluation, evaluation scheme, typical
      evaluation, assessment activities, assignments and assessments`,
    fr: `evaluation, evaluations, modalites d evaluation, evaluation des apprentissages, methodes
      d evaluation, ponderation des evaluations, mode d evaluation, modes d evaluation,
      evaluation sommative, type d evaluation, travaux et evaluation, travaux et evaluations,
      evaluation et ponderation, moyens d evaluation, bareme`,
  },
  passRule: {
    en: `pass mark, passing grade, minimum passing grade, pass requirements, requirements to
      pass, passing requirements, minimum pass mark, pass rule, passing mark, criteria for
      passing, hurdle requirements, completion requirements, minimum grade to pass, to pass,
      requirements for completion, successful completion, passing score`,
    fr: `note de passage, seuil de reussite, conditions de reussite, exigences de reussite, seuil
      de passage, note minimale`,
  },
  prerequisites: {
    en: `prerequisites, prerequisite, pre requisites, pre requisite, entry requirements,
      admission requirements, prerequisites needed to enrol, prerequisites needed to enrol in
      the learning activity, requirements, entry conditions, admission criteria, assumed
      knowledge, required prior knowledge, prerequisite courses, pre requisite courses, who
      can enrol, admission, prerequisites and corequisites`,
    fr: `prealables, prealable, prerequis, conditions d admission, cours prealables, exigences d
      admission, prealables du cours, pre requis, cours prealable`,
  },
  description: {
    en: `description, calendar description, overview, summary, introduction, about, catalogue
      description, catalog description, about this course, about this micro credential,
      synopsis, about the course, short description, brief description, at a glance, about the
      micro credential`,
    fr: `description, presentation, resume, apercu, introduction, a propos, description sommaire,
      descriptif, presentation generale`,
  },
  purpose: {
    en: `aims, aim, purpose, rationale, goal, aims and objectives, purpose statement, aim of the
      module, why take this course`,
    fr: `but, buts, finalite, raison d etre, visee, objectif general, place dans le programme`,
  },
  audience: {
    en: `audience, target audience, who should attend, who is it for, who is this for, target
      group, intended audience, who should take this course, target learners, who this is for,
      is this for you, who should enrol`,
    fr: `clientele cible, public cible, a qui s adresse, clientele, population cible, a qui s
      adresse ce`,
  },
  delivery: {
    en: `delivery, mode of delivery, delivery mode, delivery method, delivery format, format,
      mode, instructional mode, form of participation, form of participation in the learning
      activity, method of delivery, study mode, delivery methods, mode of study, instructional
      method, instructional methods, mode of attendance, learning format, how it is delivered,
      attendance mode`,
    fr: `mode de formation, mode d enseignement, modalite, modalites, formule, format, formule
      pedagogique, mode de prestation, mode de diffusion`,
  },
  location: {
    en: `location, campus, campuses, where, venue, site, teaching location, delivery location`,
    fr: `lieu, campus, emplacement`,
  },
  language: {
    en: `language, language of instruction, language of study, teaching language, languages`,
    fr: `langue, langue d enseignement, langue de formation`,
  },
  effective: {
    en: `effective date, effective, effective from, valid from, date effective, implementation
      date, start date of validity, version effective, in effect from, effective term, first
      offered`,
    fr: `date d entree en vigueur, en vigueur, entree en vigueur, date d effet, en vigueur le`,
  },
  approved: {
    en: `approval date, approved, date approved, date of approval, approved by, approval, senate
      approval, education council approval, approved on, date of senate approval, senate
      approval date, approved by senate`,
    fr: `date d approbation, approuve le, approuve par, approbation, adopte le`,
  },
  reviewed: {
    en: `last reviewed, last review, date of last review, reviewed, date reviewed, last revised,
      revision date, date of revision, revised, date revised, last updated`,
    fr: `derniere revision, date de revision, revise le, mise a jour`,
  },
  credential: {
    en: `credential, credential awarded, award, type of credential, qualification awarded,
      credential type, qualification, final award, award title, type of award, exit award`,
    fr: `diplome, grade, sanction des etudes, type de diplome, sanction, type d attestation,
      titre decerne`,
  },
  cost: {
    en: `cost, fee, fees, tuition, price, tuition fee, tuition and fees`,
    fr: `cout, frais, droits de scolarite, prix, tarif`,
  },
  pathways: {
    en: `pathways, pathway, stackability, integration stackability options, stackability options,
      laddering, credit transfer, transfer credit, further study, progression,
      transferability, next steps, articulation, laddering options`,
    fr: `passerelles, cheminement, reconnaissance des acquis et passerelles, possibilites de
      cheminement, poursuite des etudes, reconnaissance de credits, cumul`,
  },
  quality: {
    en: `quality assurance, type of quality assurance, type of quality assurance used to underpin
      the micro credential`,
    fr: `assurance qualite, assurance de la qualite, type d assurance qualite`,
  },
  courses: {
    en: `courses, required courses, core courses, program of studies, program requirements, list
      of courses, course list, programme structure, program structure, structure, elective
      courses, electives, required core courses, first year, second year, third year, fourth
      year, semester one, semester two, term one, term two, course sequence, curriculum
      structure, program outline of courses`,
    fr: `cours obligatoires, structure du programme, cours a option, liste des cours, grille de
      cours, premiere annee, deuxieme annee`,
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What a heading that a document has a place for is about. */
export type Meaning = keyof typeof headings;

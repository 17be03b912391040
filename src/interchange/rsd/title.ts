/** What the format is called in findings and comments. */
export const title = "Rich Skill Descriptors";

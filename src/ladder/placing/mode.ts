/** Which of the two optima: notes receive nothing in the certain one. */
export type Mode = "certain" | "possible";

const MIB = 1024 * 1024;

/** Largest single file. A gigabyte holds an hour of video; more than that fits no receipt-carrying stick in use. */
export const MAX_EVIDENCE_BYTES = 1024 * MIB;

/**
 * What the evidence of one book may come to before the window warns: half of the largest file that a FAT32 stick takes
 * (4 GiB), so that a bag with all of it fits on one. Only a warning: nothing is refused.
 */
export const EVIDENCE_BUDGET_BYTES = 2048 * MIB;

/** What the clipboard holds has no file to be read from: its bytes cross from the window, in memory, several times. */
export const MAX_PASTED_BYTES = 64 * MIB;

/** Files of one attaching. */
export const MAX_FILES_AT_ONCE = 200;

// Where in the table the things of the picture are told.

/** All origins. */
export const allAnchor = 'origins';

/** All of an origin. */
export const originAnchor = (nth: number) => `origin-${nth + 1}`;

/** The claims that fall with an origin. */
export const fallingAnchor = (nth: number) => `origin-${nth + 1}-falling`;

/** The claims that stand on the same. */
export const standingAnchor = (nth: number) => `standing-${nth + 1}`;

/** Changes whenever the same form and scheme may score or be judged otherwise; whoever keeps scores asks for it. */
export const rulesEdition = 3

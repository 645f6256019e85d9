/** Who may do what with an object: in the simulation everybody everything. */
export const accessInfo = {
  is_creator: true,
  creator_name: 'Simulated',
  creator_email: 'nobody@example.com',
  role: 'admin',
};

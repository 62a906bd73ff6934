-- title: What passages say of the theme
-- about: The passages that have words of the theme, by what they do with it.
--   Only those that assert it count towards the theme.
-- unit: passages
-- place: T9
-- packs: thematic
-- row: The passage
-- order: Asserts it | Recommends it as practice | Denies it |
--   Speaks of another person | Speaks of long before |
--   Speaks in general, or of what might be | Is boilerplate
-- percent: column
-- base: all passages with words of the theme
-- note: A passage counts once, by its strongest statement. What people decided
--   on single passages is not in this table; it is in the status of the review.
-- chart: bar
-- x: Of the passages
-- column: row what the passage says
-- column: n passages
-- column: reviews keys of their reviews

-- 0 present, 2 recommended, 5 negated, 4 other person, 3 historical,
-- 1 hypothetical, 6 boilerplate: the strongest has the least rank.
WITH said AS MATERIALIZED (
  SELECT g.passage_id,
         min(CASE g.assertion WHEN 'present' THEN 0
           WHEN 'recommended practice' THEN 1 WHEN 'negated' THEN 2
           WHEN 'other person' THEN 3 WHEN 'historical' THEN 4
           WHEN 'hypothetical' THEN 5 ELSE 6 END) AS rank
  FROM tag g
  WHERE g.theme_id = (SELECT id FROM theme WHERE name = :theme AND active)
  GROUP BY g.passage_id)
SELECT CASE x.rank WHEN 0 THEN 'Asserts it'
         WHEN 1 THEN 'Recommends it as practice' WHEN 2 THEN 'Denies it'
         WHEN 3 THEN 'Speaks of another person'
         WHEN 4 THEN 'Speaks of long before'
         WHEN 5 THEN 'Speaks in general, or of what might be'
         ELSE 'Is boilerplate' END AS row,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM said x
JOIN passage p ON p.id = x.passage_id
JOIN selected s ON s.review_id = p.review_id
JOIN v_review r ON r.id = s.review_id
GROUP BY x.rank

-- title: Reviews per 100,000 children a year
-- about: Reviews of a death and of serious harm, set against the number of
--   children in the years of {dates}. The population is that of England; where
--   a filter leaves one area or one region, it is that area's or region's.
-- unit: reviews
-- kind: rates
-- place: A2.2
-- packs: triennial annual
-- row: Reviews of
-- totals: none
-- adds: no
-- comparator: fatality-rate | Published of all fatal cases in England that were
--   reviewed; here of the reviews that are known.
-- note: A review is counted once, however many children it is about: these
--   are rates of incidents, not of children.
-- note: Deaths directly caused are those of fatal physical abuse, severe
--   persistent cruelty, filicide, extreme neglect and homicide outside the
--   family; they are a part of all deaths, so the rows do not add up.
-- note: Many more children die or are harmed than there are reviews.
-- chart: bar
-- x: Per 100,000 children a year
-- column: row which reviews
-- column: n reviews
-- column: total reviews that have a year
-- column: population children times years
-- column: reviews their keys
-- column: note which population it is

WITH basis(published) AS (
  SELECT max(length(year)) = 4 FROM selected),
-- Reviews of the same years that a filter leaves out.
dropped(n) AS MATERIALIZED (
  SELECT count(*) FROM v_review r CROSS JOIN basis b
  WHERE CASE WHEN b.published THEN r.published_year ELSE r.incident_fy END
        IN (SELECT y FROM period_year)
    AND r.id NOT IN (SELECT review_id FROM selected)),
coded AS MATERIALIZED (
  SELECT r.key, r.outcome, lower(r.area) AS area, lower(r.region) AS region,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'harm') AS harm
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE s.year IS NOT NULL),
place(kind, name, children) AS MATERIALIZED (
  SELECT x.kind, x.name, x.children_years
  FROM (SELECT CASE WHEN d.n = 0 THEN 'england'
                 WHEN count(c.area) = count(*) AND count(DISTINCT c.area) = 1
                 THEN 'area'
                 WHEN count(c.region) = count(*)
                   AND count(DISTINCT c.region) = 1 THEN 'region'
                 ELSE 'england' END AS kind,
               max(c.area) AS area, max(c.region) AS region
        FROM coded c CROSS JOIN dropped d) k
  JOIN exposure x ON x.kind = k.kind
    AND (k.kind = 'england'
         OR lower(x.name) = iif(k.kind = 'area', k.area, k.region))
  LIMIT 1),
line(n, label) AS (
  VALUES (1, 'All'), (2, 'A death'),
         (3, 'A death that was directly caused by maltreatment'),
         (4, 'Serious harm')),
counted AS (
  SELECT l.n AS line, l.label, c.key,
         CASE l.n WHEN 1 THEN c.key IS NOT NULL
           WHEN 2 THEN c.outcome = 'fatal'
           WHEN 3 THEN iif(c.outcome = 'fatal',
             nullif(c.harm, 'not clear') IN (
               'fatal physical abuse', 'severe persistent cruelty',
               'overt filicide', 'covert filicide', 'extreme neglect',
               'extra-familial homicide'),
             iif(d.deaths = 0, c.outcome = 'fatal', NULL))
           ELSE c.outcome = 'serious harm' END AS hit
  FROM line l
  CROSS JOIN (SELECT count(*) AS deaths FROM coded WHERE outcome = 'fatal') d
  LEFT JOIN coded c)
SELECT label AS row,
       count(*) FILTER (WHERE hit) AS n,
       (SELECT count(*) FROM coded) AS total,
       -- Where an outcome or a category is known of none there is no rate.
       iif(count(hit) > 0 OR count(key) = 0, (SELECT children FROM place),
         NULL) AS population,
       json_group_array(key) FILTER (WHERE hit) AS reviews,
       nullif(trim(CASE WHEN (SELECT children FROM place) IS NULL THEN ''
         ELSE 'Population: children of '
           || (SELECT iif(kind = 'england', 'England', name) FROM place)
           || '.' || CASE WHEN (SELECT n FROM dropped) > 0
             AND (SELECT kind FROM place) = 'england'
             THEN ' Reviews of these years that a filter leaves out: '
               || (SELECT n FROM dropped)
               || '; the population is still all children of England.'
             ELSE '' END END
       || coalesce((SELECT ' Reviews whose outcome is not known, in the first'
           || ' row only: ' || count(*) || '.'
         FROM coded WHERE outcome IS NULL HAVING count(*) > 0), '')
       || coalesce((SELECT ' Deaths whose category is not clear or not coded,'
           || ' not among those directly caused: ' || count(*) || '.'
         FROM coded WHERE outcome = 'fatal'
           AND nullif(harm, 'not clear') IS NULL HAVING count(*) > 0), '')
       || CASE WHEN (SELECT count(*) FROM selected WHERE year IS NULL) > 0
         THEN ' Reviews without a year, in no rate: '
           || (SELECT count(*) FROM selected WHERE year IS NULL) || '.'
         ELSE '' END), '') AS note
FROM counted
GROUP BY line
ORDER BY line

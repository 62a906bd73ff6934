# SPDX-License-Identifier: GPL-3.0-or-later
# Holds the expected values of statistics.csv against R: every line that has an
# expression is evaluated. Not needed to run the tests, which read the file.
#   Rscript tests/truth/statistics.R
v <- read.csv("tests/truth/statistics.csv", colClasses = "character")
z <- qnorm(0.975)
# What R has no function for.
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
difference <- function(x, n, y, m) {
  p <- x / n; q <- y / m; a <- wilson(x, n); b <- wilson(y, m)
  p - q + c(0, -sqrt((p - a[1])^2 + (b[2] - q)^2),
            sqrt((a[2] - p)^2 + (q - b[1])^2))
}
risk.ratio <- function(x, n, y, m)
  exp(log((x / n) / (y / m)) + c(0, -z, z) * sqrt(1/x - 1/n + 1/y - 1/m))
trend <- function(x, n, score = seq_along(x)) {
  t <- prop.trend.test(x, n, score)
  c(t$statistic, t$parameter, t$p.value,
    coef(lm(x / n ~ score, weights = n))[2])
}
chi <- function(v, rows) {
  t <- suppressWarnings(chisq.test(matrix(v, rows, byrow = TRUE),
                                   correct = FALSE))
  c(t$statistic, t$parameter, t$p.value, min(t$expected))
}
fisher <- function(v, rows) {
  m <- matrix(v, rows, byrow = TRUE)
  c(NA, NA, fisher.test(m, workspace = 2e7)$p.value,
    min(outer(rowSums(m), colSums(m)) / sum(m)))
}
rate.ratio <- function(n, t, m, u) {
  r <- poisson.test(c(n, m), c(t, u))
  c(r$estimate, r$conf.int)
}
summarise <- function(...) {
  x <- c(...)
  c(sum(!is.na(x)), mean(x, na.rm = TRUE), median(x, na.rm = TRUE),
    quantile(x, c(0.25, 0.75), na.rm = TRUE), range(x, na.rm = TRUE))
}

bad <- 0
checked <- 0
for (i in which(v$r != "")) {
  words <- strsplit(v$expected[i], " +")[[1]]
  expected <- suppressWarnings(as.numeric(words))
  keep <- !(words %in% c("none", "chi-square", "Fisher", "exact", "trend"))
  got <- as.numeric(eval(parse(text = v$r[i])))
  expected <- expected[keep]
  stated <- words[keep] != "-"
  near <- abs(got - expected) <= as.numeric(v$within[i]) * pmax(1, abs(expected))
  ok <- length(got) == length(expected) &&
    all(ifelse(is.na(expected), is.na(got), near)[stated])
  checked <- checked + 1
  if (!isTRUE(ok)) {
    bad <- bad + 1
    cat("line", i + 1, ":", v$r[i], "\n  file", v$expected[i], "\n  R   ",
        format(got, digits = 15), "\n")
  }
}
cat(checked, "values of R,", bad, "differ\n")
quit(status = if (bad) 1 else 0)

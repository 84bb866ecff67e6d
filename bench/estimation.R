# What R's own functions take for the same work, to compare `bench/Rollcall.Estimation.Bench speed` with.
# Needs base R only: Rscript bench/estimation.R. The packages Rcapture, dga, SparseMSE and LCMCR are not needed; Rcapture
# fits its models by the same glm().

best <- function(what, times, run) {
  seconds <- min(replicate(times, system.time(run())[["elapsed"]]))
  cat(sprintf("| %s | %.3f |\n", what, seconds))
}

# Counts by pattern (bit 0 is the first list), Kosovo (Ball et al. 2002) and the United Kingdom (Bales et al. 2015).
kosovo <- c(1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27)
british <- integer(31)
british[c(1, 2, 4, 8, 16, 3, 5, 9, 6, 10, 18, 12, 20, 24, 7, 11, 14, 15)] <-
  c(54, 463, 995, 695, 316, 15, 19, 3, 62, 19, 1, 76, 11, 8, 1, 1, 4, 1)

# All hierarchical models of four lists but the saturated one, as in closedpMS.t: closed families of interactions.
models <- function(lists) {
  sets <- Filter(function(s) sum(bitwAnd(s, 2^(0:(lists - 1))) > 0) >= 2, 1:(2^lists - 2))
  sets <- sets[order(sapply(sets, function(s) sum(bitwAnd(s, 2^(0:(lists - 1))) > 0)))]
  found <- list()
  extend <- function(i, chosen) {
    if (i > length(sets)) {
      found[[length(found) + 1]] <<- chosen
      return(invisible())
    }
    extend(i + 1, chosen)
    inside <- sets[seq_len(i - 1)]
    inside <- inside[bitwAnd(inside, sets[i]) == inside]
    if (all(inside %in% chosen)) extend(i + 1, c(chosen, sets[i]))
  }
  extend(1, integer())
  found
}

design <- function(interactions, cells) sapply(c(1, 2, 4, 8, interactions), function(s) as.numeric(bitwAnd(cells, s) == s))

four <- models(4)
stopifnot(length(four) == 113)
cat("| what, in R | best wall time, s |\n| --- | ---: |\n")
best("all 113 log-linear models, four lists, glm()", 3, function() {
  totals <- sapply(four, function(m) sum(kosovo) + exp(coef(glm(kosovo ~ design(m, 1:15), family = poisson))[[1]]))
  stopifnot(any(abs(totals - 10356.5189572519) < 0.1))
})
best("the same, glm.fit() alone", 3, function() sapply(four, function(m) {
  glm.fit(cbind(1, design(m, 1:15)), kosovo, family = poisson())$coefficients[[1]]
}))

# Graphs on five lists: the formula of Madigan and York over the grid 0..10n, whole vectors at a time. The graphs are
# found as those whose lists can be taken away one by one, each with neighbours that are all joined.
graphs <- function(lists) {
  pairs <- combn(lists, 2)
  result <- list()
  for (g in 0:(2^ncol(pairs) - 1)) {
    near <- matrix(FALSE, lists, lists)
    for (e in which(bitwAnd(g, 2^(0:(ncol(pairs) - 1))) > 0)) near[pairs[1, e], pairs[2, e]] <- near[pairs[2, e], pairs[1, e]] <- TRUE
    left <- rep(TRUE, lists)
    terms <- numeric(2^lists)
    while (any(left)) {
      simplicial <- 0
      for (v in which(left)) {
        n <- which(near[v, ] & left)
        if (length(n) < 2 || all(near[n, n] | diag(length(n)) > 0)) { simplicial <- v; break }
      }
      if (simplicial == 0) break
      n <- which(near[simplicial, ] & left)
      rest <- sum(2^(n - 1))
      terms[rest + 2^(simplicial - 1) + 1] <- terms[rest + 2^(simplicial - 1) + 1] + 1
      terms[rest + 1] <- terms[rest + 1] - 1
      left[simplicial] <- FALSE
    }
    if (!any(left)) result[[length(result) + 1]] <- terms[-1]
  }
  result
}

five <- graphs(5)
stopifnot(length(five) == 822)
best("graphs, five lists, grid 0..10n", 2, function() {
  n <- sum(british); m <- 0:(10 * n); delta <- 2^-5; all <- n + m; cells <- 1:31
  h <- sapply(1:31, function(s) {
    q <- delta * 2^(5 - sum(bitwAnd(s, 2^(0:4)) > 0))
    seen <- tapply(british, factor(bitwAnd(cells, s)), sum)
    none <- if ("0" %in% names(seen)) seen[["0"]] else 0
    k <- 2^sum(bitwAnd(s, 2^(0:4)) > 0)
    lgamma(1) - lgamma(1 + all) - k * lgamma(q) + lgamma(q + none + m) + sum(lgamma(q + seen[names(seen) != "0"]))
  })
  log <- sapply(five, function(terms) h %*% terms) + lgamma(all) - lgamma(m + 1)
  weight <- rowSums(exp(log - max(log)))
  stopifnot(abs(n + sum(m * weight) / sum(weight) - 20228.4484002214) < 1e-3)
})

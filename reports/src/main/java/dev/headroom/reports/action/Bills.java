package dev.headroom.reports.action;

import java.util.Optional;

/**
 * What the costs of a plan are made of.
 *
 * @param chosen of the recommendation
 * @param otherwise of buying nothing, where that is not the recommendation
 * @param months calendar months that the costs are for, at least 1
 * @param outputPerInput the workload's own mix, at which money is turned into tokens
 */
public record Bills(Bill chosen, Optional<Bill> otherwise, long months, double outputPerInput) {}

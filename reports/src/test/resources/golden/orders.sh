#!/bin/sh
# chat: m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28
#
# Buy 2 model units for 6 months of m.small-v1:0 in us-west-2, and plan for 1 model unit for 6 months from
# 2026-11-28, and 3 model units without commitment from 2026-11-28, kept until 2026-12-28, to be decided again
# by then; what they do not carry stays on demand.
# $215,113 over the 6 months to 2027-03-28 ($35,852 a month; 8 of 10 futures lie between $213,878 and
# $216,348), against $224,000 on demand beside what is owned: $8,887 (4.0 %) less, and cheaper in 57 of 60
# futures.
#
# Under which id its units are bought was not looked up: config/units.yaml does not name m.small-v1:0. Many
# models are sold by context length, as in ID:128k; to see the ids: aws bedrock list-foundation-models
# --by-inference-type PROVISIONED
#
# Made by Headroom 0.1.0.
set -eu

usage() {
  printf '%s\n' 'usage: sh report.sh --yes-buy [DAY]'
  printf '%s\n' 'Buys, for money, what begins on DAY (without it, what begins today, in UTC):'
  printf '%s\n' '  2026-09-28  2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan'
  printf '%s\n' '  2026-11-28  1 model unit for 6 months from 2026-11-28: $13.80 an hour each, $39,744 within the plan, $59,947 to the end of its term; decide again before'
  printf '%s\n' '  2026-11-28  3 model units without commitment from 2026-11-28, kept until 2026-12-28: $24.00 an hour each, $51,840 within the plan; decide again before'
  exit 2
}

if [ "${1-}" != --yes-buy ]; then
  usage >&2
fi
today=$(date -u +%Y-%m-%d)
day=${2-$today}
bought=no
if [ "$day" != "$today" ]; then
  printf 'Today is %s, not %s: what is bought begins today.\n' "$today" "$day" >&2
fi

# The day so many months after another, or the last of its month.
later() {
  month=${1#*-}
  month=${month%-*}
  months=$((${month#0} - 1 + $2))
  year=$((${1%%-*} + months / 12))
  month=$((months % 12 + 1))
  case $month in
    2) last=$((28 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))) ;;
    4 | 6 | 9 | 11) last=30 ;;
    *) last=31 ;;
  esac
  of_month=${1##*-}
  of_month=${of_month#0}
  if [ "$of_month" -gt "$last" ]; then
    of_month=$last
  fi
  printf '%04d-%02d-%02d' "$year" "$month" "$of_month"
}

# 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan.
# To be deleted on 2027-03-28, 6 months after 2026-09-28; if it is bought on another day, 6 months after that.
if [ "$day" = 2026-09-28 ]; then
  printf '%s\n' 'Buying 2 model units for 6 months from 2026-09-28: $13.80 an hour each, $119,894 within the plan'
  delete_on=$(later "$today" 6)
  aws bedrock create-provisioned-model-throughput \
    --region 'us-west-2' \
    --provisioned-model-name 'chat-2mu-6mo-20260928' \
    --model-id 'm.small-v1:0' \
    --model-units 2 \
    --commitment-duration SixMonths \
    --client-request-token headroom-8c4c59d340c2fc17c9ab6b77c841dbbdd0d8db3f \
    --tags 'key=headroom-workload,value="chat"' \
      'key=headroom-plan-from,value="2026-09-28"' \
      'key=headroom-delete-on,value='"$delete_on"
  bought=yes
fi

# 1 model unit for 6 months from 2026-11-28: $13.80 an hour each, $39,744 within the plan, $59,947 to the end
# of its term.
# Planned for 2026-11-28, to be decided again by then. To be deleted on 2027-05-28, 6 months after 2026-11-28;
# if it is bought on another day, 6 months after that.
if [ "$day" = 2026-11-28 ]; then
  printf '%s\n' 'Buying 1 model unit for 6 months from 2026-11-28: $13.80 an hour each, $39,744 within the plan, $59,947 to the end of its term'
  delete_on=$(later "$today" 6)
  aws bedrock create-provisioned-model-throughput \
    --region 'us-west-2' \
    --provisioned-model-name 'chat-1mu-6mo-20261128' \
    --model-id 'm.small-v1:0' \
    --model-units 1 \
    --commitment-duration SixMonths \
    --client-request-token headroom-efe208ff4526196640861f9fffc9008d31a18815 \
    --tags 'key=headroom-workload,value="chat"' \
      'key=headroom-plan-from,value="2026-09-28"' \
      'key=headroom-delete-on,value='"$delete_on"
  bought=yes
fi

# 3 model units without commitment from 2026-11-28, kept until 2026-12-28: $24.00 an hour each, $51,840 within
# the plan.
# Planned for 2026-11-28, to be decided again by then. To be deleted on 2026-12-28.
if [ "$day" = 2026-11-28 ]; then
  printf '%s\n' 'Buying 3 model units without commitment from 2026-11-28, kept until 2026-12-28: $24.00 an hour each, $51,840 within the plan'
  delete_on=2026-12-28
  aws bedrock create-provisioned-model-throughput \
    --region 'us-west-2' \
    --provisioned-model-name 'chat-3mu-hourly-20261128' \
    --model-id 'm.small-v1:0' \
    --model-units 3 \
    --client-request-token headroom-987a68f0b89113e12330703ebf8d3c0790ebb2c4 \
    --tags 'key=headroom-workload,value="chat"' \
      'key=headroom-plan-from,value="2026-09-28"' \
      'key=headroom-delete-on,value='"$delete_on"
  bought=yes
fi

if [ "$bought" = no ]; then
  printf 'Nothing begins on %s.\n' "$day" >&2
  usage >&2
fi

# What is bought is billed until somebody deletes it. What is on a term cannot be deleted before its end.
#
# 2026-09-27: owned already, 2 model units at $1.00 an hour each
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'old & '\''odd'\'''
#
# 2026-10-08: owned already, 1 model unit at $10.00 an hour each
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'arn:aws:bedrock:us-west-2:123456789012:provisioned-model/1y5n57gh5y2e'
#
# 2026-12-28: 3 model units without commitment from 2026-11-28, kept until 2026-12-28
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'chat-3mu-hourly-20261128'
#
# 2027-03-28: 2 model units for 6 months from 2026-09-28
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'chat-2mu-6mo-20260928'
#
# 2027-05-28: 1 model unit for 6 months from 2026-11-28
#   aws bedrock delete-provisioned-model-throughput --region 'us-west-2' --provisioned-model-id 'chat-1mu-6mo-20261128'
